using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Files;

internal static class FilesEndpoints
{
    /// <summary>Eight megabytes of text, some of it escaped.</summary>
    private const long MostBody = 24 * 1024 * 1024;

    public static void MapFiles(this IEndpointRouteBuilder files)
    {
        files
            .MapPost("/export", ExportAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("ExportBlueprints")
            .WithSummary("Blueprints, what they hold and who gets them, as files that people read and compare")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        files
            .MapPost("/plan", PlanAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithMetadata(new RequestSizeLimitAttribute(MostBody))
            .WithName("PlanBlueprintFiles")
            .WithSummary("What files would change, and who moved since they were applied last; nothing is written")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        files
            .MapPost("/apply", ApplyAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithMetadata(new RequestSizeLimitAttribute(MostBody))
            .WithName("ApplyBlueprintFiles")
            .WithSummary("Make things be as files say, by a plan that was looked at")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<BlueprintFilePlan>, ProblemHttpResult>> PlanAsync(
        PlanBlueprintFiles body,
        Planner planner,
        CancellationToken ct
    )
    {
        var (errors, faults) = (new FieldErrors(), new FaultList());
        var set = Words.Line(body.Set, ClaimedText.MaxCharacters, "set", errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        return await planner.RunAsync(body.Files, set, body.Prune ?? false, faults, ct) is { } plan
            ? TypedResults.Ok(plan.Shown())
            : faults.ToProblem();
    }

    private static async Task<Results<Ok<BlueprintFilePlan>, ProblemHttpResult>> ApplyAsync(
        ApplyBlueprintFiles body,
        ClaimsPrincipal user,
        Planner planner,
        Applier applier,
        CancellationToken ct
    )
    {
        var (errors, faults) = (new FieldErrors(), new FaultList());
        var set = Words.Line(body.Set, ClaimedText.MaxCharacters, "set", errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        if (await planner.RunAsync(body.Files, set, body.Prune ?? false, faults, ct) is not { } plan)
        {
            return faults.ToProblem();
        }

        return plan.Hash == body.PlanHash
            ? TypedResults.Ok(await applier.RunAsync(plan, body.Overwrite ?? false, user, ct))
            : Problems.Conflict(
                "plan_changed",
                "It would come to something else now",
                "Since the plan was made somebody changed what it is about. Look at the plan as it is now, then apply again.",
                plan.Shown()
            );
    }

    private static async Task<Results<Ok<BlueprintFiles>, ProblemHttpResult>> ExportAsync(
        ExportBlueprints body,
        ClaimsPrincipal user,
        Exporter exporter,
        Database database,
        TimeProvider clock,
        HttpContext context,
        CancellationToken ct
    )
    {
        BlueprintId? id = body.BlueprintId is { } one ? new BlueprintId(one) : null;
        var names = await database.ReadAsync(
            (db, token) =>
                db.Set<Blueprints.Blueprint>()
                    .Where(row => id == null || row.Id == id)
                    .Select(row => row.Name)
                    .ToListAsync(token),
            ct
        );
        if (id is not null && names.Count == 0)
        {
            return Problems.NotFound("blueprint");
        }

        var secrets = body.Secrets ?? false;
        var things = await exporter.ReadAsync(names, secrets, ct);
        var files = things is null ? null : Exporter.Write(things, body.Single ?? false);
        if (files is null || files.Sum(file => (long)file.Text.Length) > Exporter.MostText)
        {
            return Problems.Conflict(
                "export_too_large",
                "That is too much for one export",
                $"One export holds at most {Exporter.MostThings} things and {Exporter.MostText / 1024 / 1024} MiB. Export blueprint by blueprint."
            );
        }

        await database.WriteAsync(
            (db, _) =>
            {
                db.Record(
                    Actor.Of(user),
                    new BlueprintFilesExported($"{body.BlueprintId}", things!.Count, secrets), // or it was refused
                    clock
                );
                return Task.FromResult(0);
            },
            ct
        );
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new BlueprintFiles { Files = files });
    }
}
