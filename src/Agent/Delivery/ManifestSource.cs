using Muster.Agent.Log;
using Muster.AgentClient;
using Muster.Protocols.Agent.Delivery;

namespace Muster.Agent.Delivery;

/// <summary>The newest manifest that can be believed: from the server where there is news, else from the disk.</summary>
internal sealed class ManifestSource(DeliveryFolder folder, JournalBook book, DeliveryLine line, AgentLog log)
{
    /// <param name="version">That a check-in named.</param>
    /// <param name="preparation">That the server spoke of: a manifest from before it does not do.</param>
    /// <exception cref="DeliveryLaterException">There is none.</exception>
    public async Task<DeliveryManifest> GetAsync(long version, Guid? preparation, CancellationToken ct)
    {
        var kept = folder.ReadManifest() is { } text && Open(text) is { Manifest: { } manifest } ? manifest : null;
        var isFresh =
            kept is not null
            && line.Clock.Now < kept.IssuedAt + (kept.ExpiresAt - kept.IssuedAt) / 2
            && (preparation is null || kept.Preparation?.Id == preparation);
        if (isFresh && kept!.Version >= version) // it is fresh, so there is one
        {
            return kept;
        }

        switch (await line.Connection.SendAsync(Calls.Manifest(isFresh ? kept!.Version : null), ct))
        {
            case Reply<ManifestAnswer>.Answered { Value.Manifest: { } news }:
                return Take(news);
            case Reply<ManifestAnswer>.Answered when kept is not null:
                return kept;
            case Reply<ManifestAnswer>.Refused refused:
                throw new DeliveryLaterException($"The server refuses the manifest: {refused.Problem.Code}.", null);
            case Reply<ManifestAnswer>.Later later when kept is null:
                throw DeliveryLaterException.Of(later.Setback);
            default:
                return kept ?? throw new DeliveryLaterException("The server sent no manifest.", null);
        }
    }

    private DeliveryManifest Take(string text)
    {
        var (manifest, fault) = Open(text);
        if (manifest is null)
        {
            log.Error("A manifest was not believed.", ("fault", fault));
            throw new DeliveryLaterException("The server sent a manifest that cannot be believed.", null);
        }

        folder.WriteManifest(text);
        book.Save(
            book.Now with
            {
                DeviceId = manifest.DeviceId,
                Version = manifest.Version,
                IssuedAt = manifest.IssuedAt,
            }
        );
        return manifest;
    }

    private (DeliveryManifest? Manifest, ManifestFault? Fault) Open(string text) =>
        ManifestCheck.Open(text, line.Connection.ServerKeys.Keys, line.KeyId, book.Now, line.Clock.Now);
}
