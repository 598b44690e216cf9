namespace Muster.Spreadsheets;

public abstract record SheetOpening
{
    private SheetOpening() { }

    public sealed record Opened(Sheet Sheet) : SheetOpening;

    public sealed record Refused(SheetRefusal Refusal) : SheetOpening;
}
