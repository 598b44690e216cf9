namespace Muster.Protocols.Documents;

/// <summary>Where something stands in a text; both count from one, columns in UTF-16 units as editors do.</summary>
public sealed record TextPlace(int Line, int Column)
{
    public static TextPlace Start { get; } = new(1, 1);
}
