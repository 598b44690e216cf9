using Microsoft.Extensions.DependencyInjection;
using Muster.Modules.Audit;
using Muster.Storage.Writing;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Audit;

/// <summary>Writes what somebody might get into the trail who wants it to be read in the wrong way.</summary>
internal static class HostileEvents
{
    public static async Task RecordAsync(this MusterHost host, Actor actor, params HostileEvent[] events)
    {
        var clock = host.Services.GetRequiredService<TimeProvider>();
        await host
            .Services.GetRequiredService<Database>()
            .WriteAsync(
                async (db, ct) =>
                {
                    await AuditActors.IntroduceAsync(db, actor, ct);
                    foreach (var happened in events)
                    {
                        db.Record(actor, happened, clock);
                    }

                    return true;
                },
                CancellationToken.None
            );
        await host.SealedAsync();
    }
}

internal sealed record HostileEvent(string Id, [property: Personal] string Note) : IAuditEvent
{
    public static string Action => "hostile";

    public AuditedEntity Entity => new("test", Id);
}
