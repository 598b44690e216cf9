using System.Text.Json;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>Fields as the API writes them, for example <c>serialNumber</c>.</summary>
internal static class FieldName
{
    private static readonly Dictionary<string, Field> ByName = Enum.GetValues<Field>()
        .ToDictionary(Of, StringComparer.Ordinal);

    public static string Of(Field field) => JsonNamingPolicy.CamelCase.ConvertName(field.ToString());

    public static Field? Find(string? name) =>
        name is not null && ByName.TryGetValue(name, out var field) ? field : null;
}
