using Muster.Protocols.Documents;

namespace Muster.Protocols.Apple.Forms;

/// <summary>A field of the form: how it is called there, and which key of the payload it becomes.</summary>
internal abstract record FormField(string Name, string Key)
{
    /// <summary>Null when nothing is said, or when it is wrong, which <paramref name="fields"/> tells.</summary>
    public abstract PlistEntry? Read(JsonFields fields);

    internal sealed record Flag(string Name, string Key) : FormField(Name, Key)
    {
        public override PlistEntry? Read(JsonFields fields) =>
            fields.Flag(Name) is { } on ? new PlistEntry.Flag(Key, on) : null;
    }

    internal sealed record Number(string Name, string Key, int Least, int Most) : FormField(Name, Key)
    {
        public override PlistEntry? Read(JsonFields fields) =>
            fields.Number(Name, Least, Most) is { } number ? new PlistEntry.Integer(Key, number) : null;
    }

    internal sealed record Text(string Name, string Key, int Longest) : FormField(Name, Key)
    {
        public override PlistEntry? Read(JsonFields fields) =>
            FormText.Read(fields, Name, Longest) is { } text ? new PlistEntry.Text(Key, text) : null;
    }
}

internal static class FormText
{
    /// <summary>Text that XML can carry.</summary>
    public static string? Read(JsonFields fields, string name, int longest) =>
        Checked(fields, name, fields.Text(name, longest));

    public static string? Checked(JsonFields fields, string name, string? text)
    {
        if (text is not null && !XmlText.IsWritable(text))
        {
            fields.Fault(name, "form_text", "Text without control characters.");
            return null;
        }

        return text;
    }
}
