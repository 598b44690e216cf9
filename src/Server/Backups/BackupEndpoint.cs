using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Muster.Http;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Server.Backups;

/// <summary>Streams a backup: as it is read from the database, so it is sent, and nothing of it is kept here.</summary>
internal static class BackupEndpoint
{
    public const string ContentType = "application/gzip";

    /// <summary>While it is read the database keeps what has changed since; who reads slower than this ties that up for too long.</summary>
    private static readonly MinDataRate SlowestReader = new(bytesPerSecond: 16 * 1024, TimeSpan.FromSeconds(30));

    public static IServiceCollection AddBackups(this IServiceCollection services) =>
        services.AddSingleton<Snapshots>().AddSingleton<OneBackup>();

    public static void MapBackups(this IEndpointRouteBuilder api) =>
        api.MapGet("/backup", TakeAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("TakeBackup")
            .WithTags("Backup")
            .WithSummary("A backup of the whole database, as of one moment")
            .WithDescription(
                "gzip of lines of JSON. The key file is not in it, and without the key file it is of no use. A backup that lacks its last line is not whole. One at a time."
            )
            .Produces(StatusCodes.Status200OK, contentType: ContentType)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> TakeAsync(
        HttpContext context,
        OneBackup one,
        Snapshots snapshots,
        Database database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (one.TryBegin() is not { } turn)
        {
            return Problems.Conflict(
                "backup_in_progress",
                "A backup is being taken",
                "One is taken at a time on each server. Try again when it is done."
            );
        }

        context.Response.RegisterForDispose(turn);
        if (!await snapshots.KnowsTheSchemaAsync(ct))
        {
            return Problems.Conflict(
                "schema_differs",
                "Another release has changed the database",
                "The database has a schema that this server does not know: another node runs another release. Take the backup from that one, or upgrade this one."
            );
        }

        var name = BackupName.Of(clock.GetUtcNow());
        var by = Actor.Of(context.User);
        await database.WriteAsync(
            (db, _) =>
            {
                db.Record(by, new BackupTaken(name), clock);
                return Task.FromResult(true);
            },
            ct
        );
        var snapshot = await snapshots.BeginAsync(ct);
        context.Response.RegisterForDisposeAsync(snapshot);
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = SlowestReader;
        }

        return TypedResults.Stream(stream => snapshot.WriteAsync(stream, ct), ContentType, $"{name}.jsonl.gz");
    }
}
