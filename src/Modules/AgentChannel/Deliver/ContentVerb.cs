using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.Policies;
using Muster.Storage.Writing;

namespace Muster.Modules.AgentChannel.Deliver;

/// <summary>Gives a device the documents and packages that its manifest names, and nothing else.</summary>
internal sealed class ContentVerb(Database database, Deliveries deliveries, Downloads downloads)
{
    public Task<AgentContent> DocumentAsync(AgentCall call, string kind, Guid id, long version, CancellationToken ct) =>
        GiveAsync(
            call,
            async token =>
                await database.ReadAsync(
                    (db, inner) =>
                        deliveries.DocumentAsync(db, call.Standing.AdmittedDevice!.Value, kind, id, version, inner),
                    token
                )
                    is { } bytes
                    ? new MemoryStream(bytes, writable: false)
                    : null,
            ct
        );

    public Task<AgentContent> PackageAsync(AgentCall call, string sha256, CancellationToken ct) =>
        GiveAsync(
            call,
            token =>
                database.ReadAsync(
                    (db, inner) => deliveries.PackageAsync(db, call.Standing.AdmittedDevice!.Value, sha256, inner),
                    token
                ),
            ct
        );

    private async Task<AgentContent> GiveAsync(
        AgentCall call,
        Func<CancellationToken, Task<Stream?>> open,
        CancellationToken ct
    )
    {
        if (Receiving.RefusalOf(call) is { } refusal)
        {
            return AgentContent.Of(refusal);
        }

        if (downloads.TryEnter(call.Key) is not { } place)
        {
            return AgentContent.Of(Refusals.TooManyDownloads);
        }

        if (await open(ct) is { } stream)
        {
            return new AgentContent(stream, place, null);
        }

        place.Dispose();
        return AgentContent.Of(Refusals.NotGiven);
    }
}
