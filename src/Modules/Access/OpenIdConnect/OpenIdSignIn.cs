using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Keys;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>Makes ASP.NET's handler for a provider as it is at this moment: there are as many schemes as rows, and none is registered.</summary>
internal sealed class OpenIdSignIn(
    Database database,
    SecretBox box,
    ProviderHttp http,
    ProviderDocuments documents,
    PublicAddress address,
    IDataProtectionProvider protection,
    TimeProvider clock,
    ILoggerFactory logger
)
{
    /// <exception cref="ProviderException">There is no such provider, or it does not say where people sign in.</exception>
    public async Task<OpenIdHandler> HandlerAsync(IdentityProviderId id, HttpContext context)
    {
        var ct = context.RequestAborted;
        var provider = await FindAsync(id, ct) is { Enabled: true } found
            ? found
            : throw new ProviderException(ProviderRefusal.ProviderNotFound, $"There is no provider {id}.");
        var document = await documents.DiscoverAsync(provider.Issuer, ct);
        var options = OpenIdOptions.Of(
            provider,
            document,
            provider.SecretIn(box),
            ProviderRoutes.Callback(address, id),
            protection,
            clock
        );
        var handler = new OpenIdHandler(options, http, documents, logger, UrlEncoder.Default);
        await handler.InitializeAsync(
            new AuthenticationScheme($"{id}/{provider.RowVersion}", null, typeof(OpenIdHandler)),
            context
        );
        return handler;
    }

    public Task<IdentityProvider?> FindAsync(IdentityProviderId id, CancellationToken ct) =>
        database.ReadAsync(
            (db, token) => db.Set<IdentityProvider>().SingleOrDefaultAsync(row => row.Id == id, token),
            ct
        );
}
