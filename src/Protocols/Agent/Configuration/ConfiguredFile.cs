using System.Text;
using Muster.Protocols.Documents;

namespace Muster.Protocols.Agent.Configuration;

/// <summary>A file as a device has to have it.</summary>
public sealed record ConfiguredFile
{
    public required string Path { get; init; }

    public string? Owner { get; init; }

    public string? Group { get; init; }

    public UnixFileMode? Mode { get; init; }

    /// <summary>Its bytes, or the text that <see cref="Fill"/> makes them of.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    public required bool IsTemplate { get; init; }

    public required bool IsSecret { get; init; }

    /// <summary>Whether the path is one of Windows.</summary>
    public bool IsOfWindows => Path[0] != '/';

    /// <param name="missing">The variable that has no value.</param>
    /// <returns>What goes into the file; null when a variable is missing.</returns>
    public ReadOnlyMemory<byte>? Fill(IReadOnlyDictionary<string, string> values, out string? missing)
    {
        missing = null;
        if (!IsTemplate)
        {
            return Content;
        }

        // Not null ? … : …: no bytes at all would become an empty file.
        if (TemplateText.Fill(Encoding.UTF8.GetString(Content.Span), values, out missing) is { } filled)
        {
            return Encoding.UTF8.GetBytes(filled);
        }

        return null;
    }

    /// <param name="fields">Checked before.</param>
    internal static ConfiguredFile Read(JsonFields fields)
    {
        var (text, bytes) = (
            fields.Text("content", JsonTree.MostBytes),
            fields.Text("contentBase64", JsonTree.MostBytes * 2)
        );
        return new ConfiguredFile
        {
            Path = fields.NeededText("path"),
            Owner = fields.Text("owner"),
            Group = fields.Text("group"),
            Mode = fields.Text("mode") is { } mode ? (UnixFileMode)Convert.ToInt32(mode, 8) : null,
            Content = bytes is null ? Encoding.UTF8.GetBytes(text!) : Convert.FromBase64String(bytes), // one of them is there
            IsTemplate = fields.Flag("template") ?? false,
            IsSecret = fields.Flag("secret") ?? (bytes is not null || SecretNames.StandIn(text!)), // see above
        };
    }
}
