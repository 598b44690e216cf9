using System.Text.Json;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>Fields as the API writes them, for example <c>serialNumber</c>.</summary>
internal static class FieldName
{
    private static readonly Dictionary<Field, string> Names = Enum.GetValues<Field>()
        .ToDictionary(field => field, field => JsonNamingPolicy.CamelCase.ConvertName(field.ToString()));

    private static readonly Dictionary<string, Field> ByName = Names.ToDictionary(
        one => one.Value,
        one => one.Key,
        StringComparer.Ordinal
    );

    public static string Of(Field field) => Names[field];

    public static Field? Find(string? name) =>
        name is not null && ByName.TryGetValue(name, out var field) ? field : null;
}
