using Microsoft.EntityFrameworkCore;
using Muster.Http.Checks;
using Muster.Modules.Access.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.IdentityProviders;

/// <summary>Asks every identity provider that is switched on what a validation of it asks.</summary>
internal sealed class ProvidersCheck(Database database, ProviderChecks checks) : IEndpointCheck
{
    public string Name => "identity_providers";

    public async Task<CheckFinding> RunAsync(CancellationToken ct)
    {
        var providers = await database.ReadAsync(
            (db, token) =>
                db.Set<IdentityProvider>().Where(row => row.Enabled).OrderBy(row => row.NameKey).ToListAsync(token),
            ct
        );
        if (providers.Count == 0)
        {
            return CheckFinding.NotConfigured(
                "No identity provider is switched on: everybody signs in with a password."
            );
        }

        foreach (var provider in providers)
        {
            var result = await checks.RunAsync(provider, ct);
            if (result.Checks.FirstOrDefault(check => check.Status == "failed") is { } failed)
            {
                return CheckFinding.Failed(
                    $"{provider.Name}: {failed.What}",
                    failed.Remedy
                        ?? "Open the provider under Admin > Access > Identity providers and validate it there."
                );
            }
        }

        return CheckFinding.Ok($"{providers.Count} identity providers answer as they should.");
    }
}
