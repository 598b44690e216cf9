using Muster.Integration.Killing;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Apps;

public sealed class UploadKillTests
{
    /// <summary>More than is acknowledged at once.</summary>
    private const int Size = 80 * 1024 * 1024;

    [Theory, OnBothDatabases]
    public async Task Upload_goes_on_where_it_was_acknowledged_when_the_server_was_killed(DatabaseKind kind)
    {
        var folder = Backups.Backups.NewFolder();
        var database = await TestDatabase.MigratedAsync(kind, folder);
        var bytes = Bytes.Any(Size);
        Guid id;
        await using (var server = await ServerProcess.StartAsync(database, folder, route: "", statement: 0))
        {
            id = (await server.Admin.BeginAsync(PackageCalls.Wanted(bytes, sha256: PackageCalls.HashOf(bytes)))).Id;
            var held = new HeldPart(bytes);
            var call = server.Admin.AppendAsync(id, 0, held);
            await held.Begun;
            await Eventually.IsTrueAsync(
                async () => (await server.Admin.UploadAsync(id)).Offset > 0,
                "a part of the part is acknowledged"
            );
            await server.DisposeAsync();
            held.GoOn();
            await Task.WhenAny(call);
            call.IsCompletedSuccessfully.ShouldBeFalse();
        }

        await using var host = await MusterHost.StartAsync(database, folder);
        var offset = (int)(await host.Admin.UploadAsync(id)).Offset;
        offset.ShouldBeInRange(1, Size / 2);
        new FileInfo(Path.Combine(folder, "packages", "incoming", $"{id:N}.part")).Length.ShouldBeGreaterThanOrEqualTo(
            offset
        );
        (await host.Admin.TryAppendAsync(id, offset, bytes[offset..])).ShouldBe((200, null));
        (await host.Admin.TryCompleteAsync(id)).ShouldBe((200, null));
        await host.DisposeAsync();
        await database.DropAsync();
    }
}
