using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Muster.Http.Files;

/// <summary>What is wrong with a thing in a file, by the fields of its members such as <c>items[2].name</c>.</summary>
public sealed class FileFaults
{
    private readonly List<(string Field, string Words)> all = [];

    public IReadOnlyList<(string Field, string Words)> All => all;

    public bool Any => all.Count > 0;

    public void Add(string field, string words) => all.Add((field, words));

    public void Add(FieldErrors errors, Func<string, string>? rename = null)
    {
        foreach (var (field, words) in errors.All)
        {
            Add(rename is null ? field : rename(field), words);
        }
    }

    /// <returns>Null, and a fault, when it is no such thing.</returns>
    public T? Read<T>(JsonObject wanted, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return wanted.Deserialize(type);
        }
        catch (JsonException fault)
        {
            Add(FieldOf(fault.Path), WordsOf(fault.Message));
            return null;
        }
    }

    private static string FieldOf(string? path) =>
        path is null or "$" ? ""
        : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..]
        : path;

    /// <summary>Without the place, which is told apart, and without names of types, which mean nothing to people.</summary>
    private static string WordsOf(string message)
    {
        var words = message.Split(" Path: ", 2)[0];
        return words.StartsWith("The JSON property", StringComparison.Ordinal) ? "There is no such member here."
            : words.StartsWith("JSON deserialization for type", StringComparison.Ordinal)
                ? $"These are missing: {words[(words.LastIndexOf(':') + 1)..].Trim().TrimEnd('.')}."
            : "The value is of the wrong type.";
    }
}
