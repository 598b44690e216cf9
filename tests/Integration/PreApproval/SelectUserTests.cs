using Muster.Contracts.Devices;
using Muster.Contracts.Restrictions;
using Muster.Integration.Restrictions;
using Muster.Protocols.Agent;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.PreApproval;

/// <summary>Servers whose lists may leave it to the user whose a device is.</summary>
public sealed class SelectUserHosts : HostFixture
{
    protected override Dictionary<string, string> Settings => new() { ["MUSTER_IMPORT_USER_SELECTS"] = "1" };
}

public sealed class SelectUserTests(SelectUserHosts hosts) : IClassFixture<SelectUserHosts>
{
    private const string Columns = "Name,Email,Ownership,Serial Number,Platform,Key Fingerprint\n";

    [Theory, OnBothDatabases]
    public async Task P_103_user_says_whose_the_device_is_where_the_list_leaves_it_to_them(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var personal = new TestDevice(clocked.Host.Url, clocked.Clock);
        using var silent = new TestDevice(clocked.Host.Url, clocked.Clock);
        using var listed = new TestDevice(clocked.Host.Url, clocked.Clock);
        await ExpectAsync(
            clocked.Host,
            $"Ann,ann-su@example.org,selectuser,SU-1,linux,{personal.KeyFingerprint()}",
            $"Ann,ann-su@example.org,selectuser,SU-2,linux,{silent.KeyFingerprint()}",
            $"Ann,ann-su@example.org,corporate,SU-3,linux,{listed.KeyFingerprint()}"
        );

        (await OwnershipOfAsync(clocked.Host, personal, "SU-1", "personal")).ShouldBe(("personal", "claimed"));
        (await OwnershipOfAsync(clocked.Host, silent, "SU-2", null)).ShouldBe(("selectuser", "claimed"));
        (await OwnershipOfAsync(clocked.Host, listed, "SU-3", "personal")).ShouldBe(("corporate", "decided"));
    }

    [Theory, OnBothDatabases]
    public async Task What_the_user_says_is_kept_while_a_person_decides(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        using var device = new TestDevice(host.Url, clocked.Clock);
        await ExpectAsync(host, "Bea,bea-su@example.org,selectuser,SU-4,linux,");
        var expected = await host.ExpectedIdAsync("SU-4");

        (await device.EnrollAsync(Claim(device, "SU-4", "corporate"))).Ok.State.ShouldBe("pending");
        (await host.RequestOfAsync(device)).Ownership.ShouldBe("corporate");
        await host.ApproveAsync(device);

        (await host.GetAsync<Device>($"/api/devices/{expected}")).Ownership.ShouldBe("corporate");
    }

    [Theory, OnBothDatabases]
    public async Task Restrictions_judge_by_what_the_user_says_and_so_does_the_question(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        using var device = new TestDevice(host.Url, clocked.Clock);
        await ExpectAsync(host, $"Cid,cid-su@example.org,selectuser,SU-5,linux,{device.KeyFingerprint()}");
        var question = new AdmissionQuestion
        {
            Platform = "linux",
            SerialNumber = "SU-5",
            KeyFingerprint = device.KeyFingerprint(),
        };

        (await SeenAsync(host, question with { Ownership = "personal" })).ShouldBe("personal");
        (await SeenAsync(host, question)).ShouldBe("unknown");
        (await host.TryPostAsync("/api/admission/suppose", question with { Ownership = "mine" })).Status.ShouldBe(400);
        (await device.EnrollAsync(Claim(device, "SU-5", "mine"))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Without_the_setting_no_list_leaves_it_to_the_user()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);

        var import = await host.CheckedAsync($"{Columns}Dan,dan-su@example.org,selectuser,SU-6,linux,\n");

        var finding = (await host.RowsAsync(import)).Single().Findings.Single();
        (finding.Code, finding.Message).ShouldBe(
            ("ROW_OWNERSHIP", "Ownership must be personal or corporate (case-sensitive).")
        );
    }

    private static async Task<(string?, string?)> OwnershipOfAsync(
        MusterHost host,
        TestDevice device,
        string serialNumber,
        string? says
    )
    {
        var expected = await host.ExpectedIdAsync(serialNumber);
        (await device.EnrollAsync(Claim(device, serialNumber, says))).Ok.State.ShouldBe("approved");
        var shown = await host.GetAsync<Device>($"/api/devices/{expected}");
        return (shown.Ownership, shown.Facts!.Single(fact => fact.Name == "ownership").Source);
    }

    private static async Task<string> SeenAsync(MusterHost host, AdmissionQuestion question) =>
        (await host.SupposeAsync(question))
            .Rules.Single(rule => rule.Rule == "enrollment-restrictions")
            .Facts.Single(fact => fact.Name == "ownership")
            .Value;

    private static EnrollCall Claim(TestDevice device, string serialNumber, string? says) =>
        device.Claim with
        {
            SerialNumber = serialNumber,
            Ownership = says,
        };

    private static async Task ExpectAsync(MusterHost host, params string[] rows) =>
        await host.CommittedAsync(await host.CheckedAsync($"{Columns}{string.Join('\n', rows)}\n"));
}
