using System.Security.Cryptography;
using Muster.Agent.State;
using Muster.AgentClient;
using Muster.Protocols.Agent;

namespace Muster.Agent.Delivery;

/// <summary>Brings files onto the disk under their hash. What broke off goes on where it was; what has another hash is thrown away.</summary>
/// <param name="bytesPerSecond">Null for as fast as they come.</param>
internal sealed class Fetching(MusterConnection connection, int? bytesPerSecond, TimeProvider clock)
{
    /// <summary>What an installer unpacks takes room, too.</summary>
    private const int RoomFactor = 2;

    public Task<FetchFault?> DocumentAsync(
        string kind,
        Guid id,
        long version,
        WantedFile wanted,
        CancellationToken ct
    ) => FetchAsync($"{AgentTarget.Prefix}items/{kind}/{id}/{version}", wanted, ct);

    public Task<FetchFault?> PackageAsync(WantedFile wanted, CancellationToken ct) =>
        FetchAsync($"{AgentTarget.Prefix}packages/{wanted.Sha256}", wanted, ct);

    /// <returns>Null when it is there, whole and true.</returns>
    /// <exception cref="DeliveryLaterException">It did not come, or not to its end.</exception>
    private async Task<FetchFault?> FetchAsync(string route, WantedFile wanted, CancellationToken ct)
    {
        if (await IsTrueAsync(wanted.Path, wanted, ct))
        {
            return null;
        }

        var part = $"{wanted.Path}.part";
        if (new DriveInfo(Path.GetDirectoryName(part)!).AvailableFreeSpace < wanted.SizeBytes * RoomFactor) // it is in a folder of ours
        {
            return FetchFault.NoRoom;
        }

        await using (var file = new FileStream(part, OwnerOnly.Options(FileMode.OpenOrCreate, FileAccess.ReadWrite)))
        {
            var partial = new PartialFile(file, wanted.SizeBytes, bytesPerSecond, clock);
            if (partial.Length > wanted.SizeBytes)
            {
                partial.Begin();
            }

            if (partial.Length < wanted.SizeBytes || wanted.SizeBytes == 0)
            {
                var fetched = await connection.FetchAsync(route, partial, ct);
                if (fetched.Result == FetchResult.NotGiven)
                {
                    return FetchFault.NotGiven;
                }

                if (fetched.Setback is { } setback)
                {
                    throw DeliveryLaterException.Of(setback);
                }
            }

            file.Flush(flushToDisk: true);
        }

        if (!await IsTrueAsync(part, wanted, ct))
        {
            File.Delete(part);
            return FetchFault.Damaged;
        }

        File.Move(part, wanted.Path, overwrite: true);
        return null;
    }

    private static async Task<bool> IsTrueAsync(string path, WantedFile wanted, CancellationToken ct)
    {
        if (new FileInfo(path) is not { Exists: true, Length: var length } || length != wanted.SizeBytes)
        {
            return false;
        }

        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)) == wanted.Sha256;
    }
}

internal sealed record WantedFile(string Path, string Sha256, long SizeBytes);

internal enum FetchFault
{
    /// <summary>The manifest is not the newest any more.</summary>
    NotGiven,

    /// <summary>It has another hash than the manifest says.</summary>
    Damaged,
    NoRoom,
}
