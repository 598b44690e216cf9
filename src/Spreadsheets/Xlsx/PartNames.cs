using System.Xml;

namespace Muster.Spreadsheets.Xlsx;

/// <summary>A reader of XML keeps each name it has met, for good: real parts have some dozens, none of them long.</summary>
internal sealed class PartNames : XmlNameTable
{
    private const int Most = 10_000;
    private const int MostCharacters = 256 * 1024;

    private readonly NameTable names = new();
    private int added;
    private int characters;

    public override string Add(char[] array, int offset, int length) =>
        names.Get(array, offset, length) ?? Counted(length, () => names.Add(array, offset, length));

    public override string Add(string array) => names.Get(array) ?? Counted(array.Length, () => names.Add(array));

    public override string? Get(char[] array, int offset, int length) => names.Get(array, offset, length);

    public override string? Get(string array) => names.Get(array);

    private string Counted(int length, Func<string> add)
    {
        characters += length;
        return ++added <= Most && characters <= MostCharacters
            ? add()
            : throw new InvalidDataException("It has more names than any real part.");
    }
}
