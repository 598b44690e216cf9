using System.Text.Json;
using Muster.Protocols.OpenId;

namespace Muster.Modules.Access.IdentityProviders;

/// <summary>Finds claims by name: by the whole name first, since some are addresses with dots; then by steps, <c>realm_access.roles</c>.</summary>
internal static class ClaimValues
{
    public static bool Has(IReadOnlyDictionary<string, JsonElement> claims, string name) =>
        Find(claims, name) is not null;

    /// <returns>Null when there is none, or it is no text.</returns>
    public static string? TextOf(IReadOnlyDictionary<string, JsonElement> claims, string name) =>
        Find(claims, name) is { } value ? value.AsText() : null;

    /// <summary>Whether a claim is this text, or a list with it. <c>true</c> and <c>false</c> count as written.</summary>
    public static bool Holds(IReadOnlyDictionary<string, JsonElement> claims, string name, string value) =>
        Find(claims, name) is { } found
        && (
            found.ValueKind == JsonValueKind.Array
                ? found.EnumerateArray().Any(member => Is(member, value))
                : Is(found, value)
        );

    private static JsonElement? Find(IReadOnlyDictionary<string, JsonElement> claims, string name)
    {
        if (claims.TryGetValue(name, out var whole))
        {
            return whole;
        }

        var steps = name.Split('.');
        if (!claims.TryGetValue(steps[0], out var found))
        {
            return null;
        }

        foreach (var step in steps.Skip(1))
        {
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(step, out found))
            {
                return null;
            }
        }

        return found;
    }

    private static bool Is(JsonElement found, string value) =>
        found.ValueKind switch
        {
            JsonValueKind.String => found.AsText() == value,
            JsonValueKind.True => value == "true",
            JsonValueKind.False => value == "false",
            _ => false,
        };
}
