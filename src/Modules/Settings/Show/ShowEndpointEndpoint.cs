using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Muster.Contracts.Settings;
using Muster.Http;
using Muster.Modules.Keys;
using Muster.Modules.Settings.Validate;
using Muster.Storage.Writing;

namespace Muster.Modules.Settings.Show;

internal static class ShowEndpointEndpoint
{
    private static readonly string Version = typeof(SettingsModule).Assembly.GetName().Version!.ToString(fieldCount: 3); // built with one

    public static void MapShowEndpoint(this IEndpointRouteBuilder api) =>
        api.MapGet("/settings/endpoint", ShowAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("GetEndpointSettings")
            .WithTags("Settings")
            .WithSummary("The address of this server, the key that devices pin, and what the last validation found");

    private static async Task<Ok<EndpointSettings>> ShowAsync(
        PublicAddress address,
        IOptions<EndpointOptions> options,
        KeyRing keys,
        Database database,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            new EndpointSettings
            {
                Url = address.Url,
                Authorities = [.. address.Authorities.Order(StringComparer.Ordinal)],
                Listener = options.Value.Listener,
                BehindProxy = options.Value.BehindProxy,
                TrustedProxies = options.Value.TrustedProxies,
                Version = Version,
                ServerKeyFingerprint = keys.ServerSigningKey.KeyId,
                LastValidation = await database.ReadAsync(KeptValidation.FindAsync, ct),
            }
        );
}
