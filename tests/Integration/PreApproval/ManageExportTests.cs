using System.Net;
using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Integration.Restrictions;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.PreApproval;

/// <summary>Devices > Manage as a file.</summary>
public sealed class ManageExportTests(Hosts hosts) : IClassFixture<Hosts>
{
    /// <summary>More than one page of the file.</summary>
    private const int Many = 203;

    [Theory, OnBothDatabases]
    public async Task P_28_file_has_those_that_are_in_and_those_that_are_expected_of_every_page_in_its_order(
        DatabaseKind kind
    )
    {
        var (host, clock) = await hosts.WithAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        await host.ExpectAsync([
            .. Enumerable.Range(0, Many).Select(i => $"Zoe,zoe@example.org,corporate,FILE-{i},linux,file {i:D3},"),
            $"Zoe,zoe@example.org,personal,,linux,file 100 a,{device.KeyFingerprint()}",
        ]);
        (await device.EnrollAsync()).Ok.State.ShouldBe("approved");

        var file = await FileAsync(host.Admin, "q=file&sort=-displayName&columns=displayName,status,owner,ownership");

        file[0].ShouldBe("displayName,status,owner,ownership");
        file.Length.ShouldBe(1 + Many + 1);
        file[1].ShouldBe("file 202,expected,Zoe,corporate");
        file[1 + 102].ShouldBe("file 100 a,active,Zoe,personal");
        file[^1].ShouldBe("file 000,expected,Zoe,corporate");
        (await FileAsync(host.Admin, "q=file&state=enrolled&columns=displayName")).ShouldBe([
            "displayName",
            "file 100 a",
        ]);
        using var wrong = await host.Admin.GetAsync("/api/devices/export?columns=password");
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, OnBothDatabases]
    public async Task P_106_file_has_every_column_and_no_formula(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        var group = await host.CreateGroupAsync($"=Group {kind}");
        using var device = new TestDevice(host.Url, clock);
        await host.ExpectAsync(
            $"@Yan,yan@example.org,corporate,FORMULA-1,linux,=cmd(),,{group.Name}",
            $"@Yan,yan@example.org,corporate,FORMULA-2,linux,-2+3,{device.KeyFingerprint()}"
        );
        (await device.EnrollAsync()).Ok.State.ShouldBe("approved");

        var file = await FileAsync(host.Admin, "");

        file[0]
            .ShouldBe(
                "displayName,owner,platform,osVersion,deviceKey,status,ownership,groups,enrolledAt,fingerprint,id"
            );
        var expected = file.Single(line => line.StartsWith("'=cmd(),", StringComparison.Ordinal));
        expected.ShouldBe(
            $"'=cmd(),'@Yan,linux,,,expected,corporate,'{group.Name},,,{await host.ExpectedIdAsync("FORMULA-1")}"
        );
        var there = file.Single(line => line.StartsWith("'-2+3,", StringComparison.Ordinal));
        there.ShouldContain($",{device.Claim.DeviceKey},active,corporate,,");
        there.ShouldEndWith($",{device.Fingerprint},{await host.ExpectedIdAsync("FORMULA-2")}");
    }

    [Theory, OnBothDatabases]
    public async Task File_has_no_device_that_the_list_would_not_show(DatabaseKind kind)
    {
        var (host, _) = await hosts.WithAsync(kind);
        var mine = await host.CreateGroupAsync($"File {kind}");
        await host.ExpectAsync(
            $"Xia,xia@example.org,corporate,SEEN-1,linux,seen 1,,{mine.Name}",
            "Xia,xia@example.org,corporate,SEEN-2,linux,seen 2,,"
        );
        using var viewer = await host.OperatorAsync($"exporter-{kind}".ToLowerInvariant(), Over("viewer", mine.Id));

        (await FileAsync(viewer.Http, "columns=displayName")).ShouldBe(["displayName", "seen 1"]);
        (await FileAsync(host.Admin, $"groupId={mine.Id}&columns=displayName")).ShouldBe(["displayName", "seen 1"]);
        var listed = await host.GetAsync<Page<Device>>("/api/devices?q=seen&limit=200");
        (await FileAsync(host.Admin, "q=seen&columns=id"))[1..].ShouldBe(listed.Items.Select(one => $"{one.Id}"));
    }

    private static async Task<string[]> FileAsync(HttpClient client, string query)
    {
        using var answer = await client.GetAsync($"/api/devices/export?{query}");
        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("devices.csv"); // a download has one
        var text = await answer.Content.ReadAsStringAsync();
        return text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
