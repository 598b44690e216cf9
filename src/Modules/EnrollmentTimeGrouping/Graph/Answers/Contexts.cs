using System.Text.Json.Serialization;
using Muster.Http;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Answers;

/// <summary>What an answer says that it is: an address below <c>$metadata</c>, which clients compare and do not open.</summary>
internal static class Contexts
{
    public const string Policies = "deviceManagement/configurationPolicies";

    public static string Of(PublicAddress address, string what) =>
        $"{address.Url.AbsoluteUri.TrimEnd('/')}{ApiPaths.Graph}/$metadata#{what}";
}

/// <summary>Many things, or the rest of them at <see cref="NextLink"/>.</summary>
internal sealed record GraphList<T>(
    [property: JsonPropertyName("@odata.context")] string Context,
    IReadOnlyList<T> Value
)
{
    [JsonPropertyName("@odata.nextLink")]
    public string? NextLink { get; init; }
}

internal sealed record GraphBoolean([property: JsonPropertyName("@odata.context")] string Context, bool Value);
