using System.Text.Json;
using Muster.Modules.PreApproval.Check;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>Which column is which field.</summary>
internal static class Mappings
{
    private static readonly Field[] Needed = [Field.Name, Field.Email, Field.Ownership, Field.Platform];

    /// <summary>What a directory can say instead.</summary>
    private static readonly Field[] Known = [Field.Name, Field.Email];

    public static string Write(IEnumerable<Field?> fields) =>
        JsonSerializer.Serialize(
            fields.Select(field => field is { } one ? FieldName.Of(one) : null).ToList(),
            PreApprovalJson.Default.ListString
        );

    public static IReadOnlyList<Field?> Read(string json) =>
        [.. JsonSerializer.Deserialize(json, PreApprovalJson.Default.ListString)!.Select(FieldName.Find)]; // we wrote it

    /// <returns>Nothing when rows can be checked by it.</returns>
    /// <param name="ofDirectory">Its login names say who people are.</param>
    public static IEnumerable<Finding> FaultsOf(IReadOnlyList<Field?> mapping, bool ofDirectory)
    {
        var needed = ofDirectory && mapping.Contains(Field.SamAccountName) ? Needed.Except(Known) : Needed;
        foreach (var field in needed.Where(field => !mapping.Contains(field)))
        {
            yield return Missing(field);
        }

        if (!IdentifierRules.Kinds.Any(kind => mapping.Contains(kind)))
        {
            yield return Missing(Field.SerialNumber);
        }

        foreach (var twice in mapping.OfType<Field>().GroupBy(field => field).Where(group => group.Count() > 1))
        {
            yield return new Finding(
                "MAP_DUPLICATE_TARGET",
                Level.Error,
                twice.Key,
                $"Field {FieldText.Of(twice.Key)} is mapped from two columns."
            );
        }
    }

    private static Finding Missing(Field field) =>
        new("MAP_REQUIRED_MISSING", Level.Error, field, $"Required field {FieldText.Of(field)} is not mapped.");
}
