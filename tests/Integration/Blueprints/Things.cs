using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Kernel.Ids;
using Muster.Modules.Policies;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Blueprints;

/// <summary>Something of a later module that blueprints hold: what it is, tests say.</summary>
internal sealed class Things : IContentSource
{
    private readonly ConcurrentDictionary<Guid, ContentRow> rows = new();

    public string Kind => "thing";

    public Task<IReadOnlyList<ContentRow>> ReadAsync(
        MusterDbContext db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken ct
    ) => Task.FromResult<IReadOnlyList<ContentRow>>([.. ids.Where(rows.ContainsKey).Select(id => rows[id])]);

    public ContentRow Of(Guid id) => rows[id];

    public async Task SetAsync(MusterHost host, TimeProvider clock, ContentRow row)
    {
        rows[row.Id] = row;
        await host
            .Services.GetRequiredService<Database>()
            .WriteAsync(
                (db, _) =>
                {
                    db.Publish(new ContentChanged(Kind, row.Id, row.Version), clock.GetUtcNow());
                    return Task.FromResult(0);
                },
                CancellationToken.None
            );
    }
}

/// <summary>Servers with things.</summary>
public sealed class ThingHosts : HostFixture
{
    private static readonly string[] Linux = ["linux"];

    internal Things Things { get; } = new();

    protected override Action<IServiceCollection> Services => services => services.AddSingleton<IContentSource>(Things);

    internal async Task<Guid> ThingAsync(
        ClockedHost clocked,
        string name,
        Dictionary<string, string>? settings = null,
        string[]? platforms = null
    )
    {
        var id = Uuid7.New(clocked.Clock);
        var row = new ContentRow(id, name, platforms ?? Linux, 1, "a1", settings);
        await Things.SetAsync(clocked.Host, clocked.Clock, row);
        return id;
    }

    internal Task ChangeAsync(ClockedHost clocked, Guid id, string sha)
    {
        var row = Things.Of(id);
        return Things.SetAsync(clocked.Host, clocked.Clock, row with { Version = row.Version + 1, Sha256 = sha });
    }
}

internal static class Settling
{
    /// <summary>Until everything that was told has been worked off.</summary>
    public static Task SettledAsync(this ClockedHost clocked) =>
        Eventually.IsTrueAsync(
            clocked.Clock,
            async () =>
                await clocked
                    .Host.Services.GetRequiredService<Database>()
                    .ReadAsync(
                        async (db, ct) =>
                            await db
                                .Database.SqlQuery<int>(
                                    $"SELECT CAST((SELECT COUNT(*) FROM outbox) + (SELECT COUNT(*) FROM desired_changes) AS INTEGER) AS \"Value\""
                                )
                                .SingleAsync(ct) == 0,
                        CancellationToken.None
                    ),
            "every change has been worked off"
        );

    /// <summary>Whether anything is kept of what the device should have.</summary>
    public static Task<bool> HasDesireAsync(this ClockedHost clocked, Guid device) =>
        clocked
            .Host.Services.GetRequiredService<Database>()
            .ReadAsync(
                async (db, ct) =>
                    await db
                        .Database.SqlQuery<int>(
                            $"SELECT CAST(COUNT(*) AS INTEGER) AS \"Value\" FROM device_desires WHERE device_id = {device}"
                        )
                        .SingleAsync(ct) > 0,
                CancellationToken.None
            );
}
