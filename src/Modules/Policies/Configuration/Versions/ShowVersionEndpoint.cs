using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Versions;

internal static class ShowVersionEndpoint
{
    public static void MapShowVersion(this IEndpointRouteBuilder policies)
    {
        policies
            .MapGet("/{id:guid}/versions/{number:int}", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetConfigurationPolicyVersion")
            .WithSummary("What a version sets; secrets without their value")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        policies
            .MapGet("/{id:guid}/versions/{number:int}/content", ContentAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("GetConfigurationPolicyContent")
            .WithSummary("A version's content as it was saved, secrets too")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<ConfigurationPolicyVersionDetails>, ProblemHttpResult>> ShowAsync(
        Guid id,
        int number,
        ReadVersions versions,
        Database database,
        CancellationToken ct
    )
    {
        var reading = await versions.OfAsync(id, number, ct);
        if (reading.Read is not { } read)
        {
            return reading.Problem;
        }

        var version = await database.ReadAsync(
            (db, token) =>
                PolicyView
                    .Versions(
                        db.Set<PolicyVersion>().Where(row => row.PolicyId == read.Policy.Id && row.Number == number)
                    )
                    .SingleOrDefaultAsync(token),
            ct
        );
        return version is null // deleted in between
            ? PolicyProblems.Of(PolicyRefusal.VersionNotFound)
            : TypedResults.Ok(
                new ConfigurationPolicyVersionDetails(
                    version,
                    ContentView.SettingsOf(read.Content.Document),
                    ContentView.FindingsOf(read.Content.Document.Warnings)
                )
            );
    }

    private static async Task<Results<Ok<ConfigurationPolicyContent>, ProblemHttpResult>> ContentAsync(
        Guid id,
        int number,
        HttpContext context,
        ReadVersions versions,
        CancellationToken ct
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        var reading = await versions.OfAsync(id, number, ct);
        return reading.Read is { } read
            ? TypedResults.Ok(
                new ConfigurationPolicyContent(
                    number,
                    Storage.Model.EnumText.Of(read.Policy.Kind),
                    Convert.ToHexStringLower(SHA256.HashData(read.Content.Bytes)),
                    System.Text.Encoding.UTF8.GetString(read.Content.Bytes)
                )
            )
            : reading.Problem;
    }
}
