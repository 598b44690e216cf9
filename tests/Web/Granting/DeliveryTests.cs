using System.Text.Json;
using Muster.Contracts.Policies;
using Muster.Protocols.Agent.Delivery;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.Web.Support;
using Script = Muster.Contracts.Policies.Script;

namespace Muster.Web.Granting;

/// <summary>How far a device is with what it should have, live, and what failed is tried again.</summary>
public sealed class DeliveryTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Item_that_failed_says_why_and_is_tried_again()
    {
        var group = await stage.Host.GroupAsync("Workshop");
        var script = await stage.Host.PostAsync<Script>(
            "/api/scripts",
            new ScriptDraft
            {
                Name = "Greets",
                Interpreter = "sh",
                Platform = "linux",
                Content = "#!/bin/sh\necho hello\n",
            }
        );
        await stage.Host.PostAsync<Blueprint>(
            "/api/blueprints",
            new BlueprintDraft
            {
                Name = "Workshop",
                Items = [new BlueprintItemDraft { Kind = "script", Id = script.Id }],
                Assignments = [new BlueprintAssignmentDraft { GroupId = group.Id, Priority = 1 }],
            }
        );
        var person = await stage.Host.CreatePersonAsync("Wanda Work");
        var key = await stage.Host.KeyForPersonAsync(person.Id);
        using var device = new TestDevice(stage.Host.Url, stage.Clock, "work-bench", person.PeerIdValue());
        await device.EnrollAsync(device.Claim with { DisplayName = "work-bench", EnrollmentKey = key.Secret });
        var id = (await stage.Host.DeviceAsync(device)).Id;
        await stage.Host.JoinAsync(group, id);
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.Devices}/{id}");
        var items = window.Page.GetByRole(AriaRole.List, new() { Name = "What it should have" });
        await Expect(items).ToContainTextAsync("on the way");

        await SayAsync(device, 1, script, "failed", "exit_code", "sh: 3: frobnicate: not found");

        await Expect(items).ToContainTextAsync("The program ended with a failure.");
        await Expect(items).ToContainTextAsync("frobnicate: not found");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Try again: Greets").ClickAsync();
        await Expect(items).ToContainTextAsync("on the way");
        await SayAsync(device, 2, script, "installed", code: null, detail: null, round: 1);
        await Expect(items).ToContainTextAsync("is there");
        window.Faults.ShouldBeEmpty();
    }

    private static Task SayAsync(
        TestDevice device,
        long seq,
        Script script,
        string state,
        string? code,
        string? detail,
        int round = 0
    ) =>
        device.ReportAsync(
            seq,
            ItemReport.EventKind,
            data: JsonSerializer.SerializeToElement(
                new ItemReport
                {
                    Kind = "script",
                    Id = script.Id,
                    Version = script.Number,
                    ManifestVersion = 1000,
                    Round = round,
                    State = state,
                    Attempts = 1,
                    Code = code,
                    Detail = detail,
                },
                DeliveryJson.Default.ItemReport
            )
        );
}
