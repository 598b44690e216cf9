using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.PreApproval;
using Muster.Http;
using Muster.Modules.Directories;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.List;

internal static class DomainsEndpoint
{
    public static void MapDomains(this IEndpointRouteBuilder imports) =>
        imports
            .MapGet("/domains", ListAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("ListPreApprovalDomains")
            .WithSummary("Where the users of a list may belong: local, and every directory by name");

    private static async Task<Ok<IReadOnlyList<ImportDomain>>> ListAsync(Database database, CancellationToken ct)
    {
        var directories = await database.ReadAsync(
            (db, token) => db.Directories().OrderBy(row => row.NameKey).ToListAsync(token),
            ct
        );
        return TypedResults.Ok<IReadOnlyList<ImportDomain>>([
            new ImportDomain(Domains.Local, Domains.Local, "local"),
            .. directories.Select(row => new ImportDomain($"{row.Id}", row.Name, "directory")),
        ]);
    }
}
