using Muster.Http;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Configuration.Internal;

internal static class PolicyInput
{
    private const int LongestText = 500;

    /// <summary>A megabyte of content, each character of it perhaps escaped, and what stands beside it.</summary>
    public const long MostBody = 7 * 1024 * 1024;

    public static PolicyTitle Title(string name, string? description, FieldErrors errors) =>
        new(Name(name, errors), Text("description", description, errors));

    public static string Name(string given, FieldErrors errors)
    {
        var name = given.Length <= ClaimedText.MaxCharacters ? ClaimedText.Clean(given) : null;
        if (name is null)
        {
            errors.Add("name", $"1 to {ClaimedText.MaxCharacters} visible characters.");
        }

        return name ?? "";
    }

    public static string? Note(string? given, FieldErrors errors) => Text("note", given, errors);

    public static ConfigurationKind Kind(string given, FieldErrors errors)
    {
        if (EnumText.TryParse<ConfigurationKind>(given, out var kind))
        {
            return kind.Value;
        }

        errors.Add("kind", $"One of {string.Join(", ", Enum.GetValues<ConfigurationKind>().Select(EnumText.Of))}.");
        return default;
    }

    private static string? Text(string field, string? given, FieldErrors errors)
    {
        if (given?.Length > LongestText)
        {
            errors.Add(field, $"At most {LongestText} characters.");
        }

        return ClaimedText.Clean(given, LongestText);
    }
}
