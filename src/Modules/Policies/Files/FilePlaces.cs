using System.Text;
using System.Text.Json;

namespace Muster.Modules.Policies.Files;

/// <summary>On which line what stands. Reading it is strict and bounded: no member twice, no depth that nobody writes.</summary>
internal sealed class FilePlaces
{
    private const int Deepest = 32;
    private const int MostValues = 300_000;
    private const int LongestPath = 1000;
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly byte[] text;
    private int passed;
    private int line = 1;

    private FilePlaces(byte[] text) => this.text = text;

    /// <exception cref="FileTextException">It is no JSON, or none that anybody should write.</exception>
    public static FilePlaces Of(string text)
    {
        var places = new FilePlaces(Encoding.UTF8.GetBytes(text));
        var reader = new Utf8JsonReader(places.text, new JsonReaderOptions { MaxDepth = Deepest });
        try
        {
            reader.Read();
            places.Walk(ref reader, "");
            reader.Read(); // throws when something follows
        }
        catch (JsonException fault)
        {
            throw new FileTextException((int)(fault.LineNumber ?? 0) + 1, "Here it is no JSON any more.");
        }
        catch (InvalidOperationException)
        {
            throw new FileTextException(places.line, "A text has half a character in it.");
        }

        return places;
    }

    /// <summary>Of the nearest that is there: what is missing stands nowhere.</summary>
    public int LineOf(string path)
    {
        while (path.Length > 0)
        {
            if (lines.TryGetValue(path, out var found))
            {
                return found;
            }

            path = path[..Math.Max(path.LastIndexOfAny(['.', '[']), 0)];
        }

        return 1;
    }

    private void Walk(ref Utf8JsonReader reader, string path)
    {
        if (lines.Count >= MostValues || path.Length > LongestPath)
        {
            throw new FileTextException(line, "Too much for one file.");
        }

        lines[path] = LineAt((int)reader.TokenStartIndex);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!; // a member's name
                if (!seen.Add(name))
                {
                    throw new FileTextException(LineAt((int)reader.TokenStartIndex), $"{name} stands here twice.");
                }

                reader.Read();
                Walk(ref reader, path.Length == 0 ? name : $"{path}.{name}");
            }
        }
        else if (reader.TokenType == JsonTokenType.String)
        {
            reader.GetString(); // throws when there is half a character in it
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                Walk(ref reader, $"{path}[{i}]");
            }
        }
    }

    /// <summary>Asked from the front to the back only.</summary>
    private int LineAt(int position)
    {
        line += text.AsSpan(passed, position - passed).Count((byte)'\n');
        passed = position;
        return line;
    }
}

/// <summary>A text that is no file of things.</summary>
internal sealed class FileTextException(int line, string words) : Exception(words)
{
    public int Line => line;
}
