namespace Muster.Protocols.Apple.Forms;

/// <summary>A key of a payload with its value.</summary>
internal abstract record PlistEntry(string Key)
{
    internal sealed record Flag(string Key, bool On) : PlistEntry(Key);

    internal sealed record Integer(string Key, int Number) : PlistEntry(Key);

    internal sealed record Text(string Key, string Value) : PlistEntry(Key);

    internal sealed record Bytes(string Key, byte[] Value) : PlistEntry(Key);
}

/// <param name="Name">Tells payloads of one profile apart: part of their identifiers.</param>
internal sealed record FormPayload(string Type, string Name, string DisplayName, IReadOnlyList<PlistEntry> Entries);
