using Muster.Contracts.Devices;
using Muster.Contracts.PreApproval;
using Muster.Integration.Blueprints;
using Muster.Integration.Restrictions;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

public sealed class UndoPreviewTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task P_133_preview_of_an_undo_counts_what_the_list_still_says_and_names_what_has_come(
        DatabaseKind kind
    )
    {
        var (host, clock) = await hosts.WithAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var first = await host.ExpectAsync(
            $"Nia,nia@example.org,corporate,UNDO-1,linux,nia 1,{device.KeyFingerprint()}",
            "Nia,nia@example.org,corporate,UNDO-2,linux,nia 2,",
            "Nia,nia@example.org,corporate,UNDO-3,linux,nia 3,",
            "Nia,nia@example.org,corporate,UNDO-4,linux,nia 4,"
        );
        (await PreviewAsync(host, first)).ShouldBe((4, 0));

        (await device.EnrollAsync()).Ok.State.ShouldBe("approved");
        var second = await host.ExpectAsync("Nia,nia@example.org,corporate,UNDO-2,linux,nia 2 again,");
        var gone = await host.ExpectedIdAsync("UNDO-3");
        var version = (await host.GetAsync<Device>($"/api/devices/{gone}")).Version;
        (await host.TrySendAsync(HttpMethod.Delete, $"{Route}/{gone}", version, body: null)).Status.ShouldBe(200);

        (await PreviewAsync(host, first)).ShouldBe((1, 1), "one of four: one is here, one was named anew, one is off");
        (await PreviewAsync(host, second)).ShouldBe((1, 0));
    }

    private static async Task<(int Expected, int Enrolled)> PreviewAsync(MusterHost host, PreApprovalImport import)
    {
        var preview = await host.GetAsync<ImportUndo>($"{Route}/imports/{import.Id}/undo");
        preview.Arrivals.Count.ShouldBe(preview.Enrolled);
        return (preview.Expected, preview.Enrolled);
    }
}
