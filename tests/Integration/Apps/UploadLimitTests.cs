using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Apps;

public sealed class UploadLimitTests
{
    [Theory, OnBothDatabases]
    public async Task Package_and_all_uploads_of_one_operator_are_limited(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind, ("MUSTER_PACKAGE_MAX_BYTES", "1000"));
        using var other = host.With(await host.ServiceTokenAsync("other", AccessCalls.Everywhere("policy_admin")));

        (await TryAsync(host.Admin, 1001)).ShouldBe((413, "package_too_large"));
        (await TryAsync(host.Admin, 0)).ShouldBe((400, "validation_failed"));
        var upload = await host.Admin.BeginAsync(PackageCalls.Wanted(new byte[600]));
        (await TryAsync(host.Admin, 401)).ShouldBe((409, "too_many_uploads"));
        (await TryAsync(other, 1000)).ShouldBe((200, null));
        (await host.Admin.TryAppendAsync(upload.Id, 0, new byte[2000])).ShouldBe((400, "upload_too_long"));
        await host.Admin.DeleteAsync($"{PackageCalls.Route}/{upload.Id}");
        (await TryAsync(host.Admin, 401)).ShouldBe((200, null));
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Disk_is_never_filled(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind, ("MUSTER_PACKAGE_KEEP_FREE_BYTES", $"{1L << 50}"));

        (await TryAsync(host.Admin, 1)).ShouldBe((507, "no_space_left"));
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task What_nobody_goes_on_with_and_what_no_app_needs_is_swept(DatabaseKind kind)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var host = await HostAsync(kind, clock);
        var abandoned = await host.Admin.BeginAsync(PackageCalls.Wanted(new byte[600]));
        await host.Admin.TryAppendAsync(abandoned.Id, 0, new byte[300]);
        var (idle, needed) = (await host.Admin.PackageAsync(Bytes.Exe()), await host.Admin.PackageAsync(Bytes.Exe()));
        await host.CreateAppAsync(AppCalls.Win32("Needed", needed.Sha256));
        File.Exists(PartOf(abandoned.Id)).ShouldBeTrue();

        await Eventually.IsTrueAsync(
            clock,
            async () =>
            {
                clock.Advance(TimeSpan.FromHours(1));
                return await host.Admin.TryGetAsync($"{PackageCalls.Route}/{abandoned.Id}") == (404, "not_found")
                    && !File.Exists(PartOf(abandoned.Id));
            },
            "the upload is given up, with its bytes"
        );
        (await host.Admin.TryGetAsync($"/api/packages/{idle.Sha256}/details")).ShouldBe((200, null));
        await Eventually.IsTrueAsync(
            clock,
            async () =>
            {
                clock.Advance(TimeSpan.FromDays(2));
                return await host.Admin.TryGetAsync($"/api/packages/{idle.Sha256}/details") == (404, "not_found")
                    && !File.Exists(FileOf(idle.Sha256));
            },
            "the package that nothing needs is swept, with its file"
        );

        (await host.Admin.TryGetAsync($"/api/packages/{needed.Sha256}")).ShouldBe((200, null));
        (await host.AuditAsync()).Items.Single(row => row.Action == "package_swept").Entity.Id.ShouldBe(idle.Sha256);
        await host.Database.DropAsync();

        string PartOf(Guid id) => Path.Combine(host.Folder, "packages", "incoming", $"{id:N}.part");
        string FileOf(string sha256) => Path.Combine(host.Folder, "packages", sha256[..2], sha256);
    }

    private static Task<(int, string?)> TryAsync(HttpClient client, int bytes) =>
        client.PostStatusAsync(PackageCalls.Route, PackageCalls.Wanted(new byte[bytes]));

    private static Task<MusterHost> HostAsync(DatabaseKind kind, (string Name, string Value) setting) =>
        MusterHost.StartAsync(
            kind,
            new HostOptions { Settings = new Dictionary<string, string> { [setting.Name] = setting.Value } }
        );

    private static Task<MusterHost> HostAsync(DatabaseKind kind, FakeClock clock) =>
        MusterHost.StartAsync(kind, new HostOptions { Clock = clock });
}
