using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;

namespace Muster.Server.Web;

internal static class RestJson
{
    private const int MaxDepth = 16;

    /// <summary>camelCase; nothing null on the wire; a repeated, missing or unknown member is refused.</summary>
    public static IServiceCollection AddRestJson(this IServiceCollection services) =>
        services.Configure<JsonOptions>(options =>
        {
            var json = options.SerializerOptions;
            json.AllowDuplicateProperties = false;
            json.RespectNullableAnnotations = true;
            json.RespectRequiredConstructorParameters = true;
            json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.NumberHandling = JsonNumberHandling.Strict;
            json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            json.MaxDepth = MaxDepth;
        });
}
