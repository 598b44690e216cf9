using System.Xml;

namespace Muster.Spreadsheets.Xlsx;

/// <summary>A reader of XML keeps each name it has met, for good: real parts have some dozens.</summary>
internal sealed class PartNames : XmlNameTable
{
    private const int Most = 10_000;

    private readonly NameTable names = new();
    private int added;

    public override string Add(char[] array, int offset, int length) =>
        names.Get(array, offset, length) ?? Counted(() => names.Add(array, offset, length));

    public override string Add(string array) => names.Get(array) ?? Counted(() => names.Add(array));

    public override string? Get(char[] array, int offset, int length) => names.Get(array, offset, length);

    public override string? Get(string array) => names.Get(array);

    private string Counted(Func<string> add) =>
        ++added <= Most ? add() : throw new InvalidDataException("It has more names than any real part.");
}
