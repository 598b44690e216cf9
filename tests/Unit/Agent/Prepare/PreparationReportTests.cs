using Muster.Agent.Enroll;
using Muster.Agent.Prepare;
using Muster.Agent.State;
using Muster.Protocols.Agent.Preparation;

namespace Muster.Unit.Agent.Prepare;

/// <summary>What people at a device are shown of its preparation, and what they can do.</summary>
public sealed class PreparationReportTests
{
    [Theory]
    [InlineData("in_progress", 0, true, "")]
    [InlineData("success", 1, true, "")]
    [InlineData("failed", 0, true, "retry-preparation doctor")]
    [InlineData("failed", 1, true, "retry-preparation continue-anyway doctor")]
    [InlineData("failed", 1, false, "retry-preparation doctor")]
    public void Commands_are_offered_where_they_would_be_heard(
        string result,
        int retries,
        bool mayContinue,
        string wanted
    )
    {
        var told = PreparationBed.Told(retries, result: result) with
        {
            AllowSkip = mayContinue,
            ShowDiagnosticsLink = true,
        };

        var report = PreparationReport.Of(told)!; // something was told

        string.Join(' ', report.CanDo.Select(command => command["muster-agent ".Length..])).ShouldBe(wanted);
        (Continuing.RefusalOf(told) is null).ShouldBe(wanted.Contains("continue", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_missing_and_until_when_is_shown_and_the_message_only_after_a_failure()
    {
        var deadline = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        var told = PreparationBed.Told(phase: "Bootstrapping") with
        {
            Deadline = deadline,
            CustomErrorMessage = "Call\n1234.",
            Required =
            [
                new RequiredItem("app", Guid.Empty, "Firefox", "installed"),
                new RequiredItem("app", PreparationBed.Id, "Of\u202ffice\u202e", "in_progress"),
                new RequiredItem("script", PreparationBed.Id, "Joins", "failed"),
            ],
        };

        Lines(told).ShouldContain(("Until", "2026-11-23 09:00:00Z"));
        Lines(told).ShouldContain(("Phase", "Bootstrapping"));
        Lines(told).Single(line => line.Name == "Missing").Value!.ShouldEndWith(", Joins (failed)");
        Lines(told).Single(line => line.Name == "Missing").Value!.ShouldNotContain('\u202e');
        Lines(told).ShouldContain(("Message", null));
        Lines(told with { Result = "failed", FailureCode = "ENR-1601" })
            .ShouldBeSubsetOf([
                ("Preparation", "failed, ENR-1601"),
                ("Policy", "Standard laptop (version 1)"),
                ("Phase", "Bootstrapping"),
                Lines(told).Single(line => line.Name == "Missing"),
                ("Until", null),
                ("Message", "Call 1234."),
                ("To do", "`muster-agent retry-preparation`"),
            ]);
    }

    [Fact]
    public void Nothing_is_shown_where_nothing_is_prepared() => PreparationReport.Of(null).ShouldBeNull();

    [Fact]
    public void Identity_and_first_phase_are_said_in_one_report_and_only_by_a_device_that_is_prepared()
    {
        var state = new AgentState
        {
            Server = new Uri("https://muster.example.org"),
            ServerKey = [],
            Wish = new EnrollWish
            {
                DeviceKey = "bed",
                DisplayName = "Bed",
                PeerId = new string('a', 32),
            },
            RequestId = Guid.Empty,
            Standing = Standing.Approved,
            Since = default,
        };

        var usual = PreparationInRun.Confirming(state, TimeProvider.System);
        var prepared = PreparationInRun.Confirming(
            state with
            {
                Preparation = PreparationBed.Told(),
            },
            TimeProvider.System
        );

        Kinds(usual).ShouldBe(["identityConfirmed"]);
        Kinds(prepared).ShouldBe(["identityConfirmed", "devicePrepSync"]);
        (usual.IsTellingOfPreparation, prepared.IsTellingOfPreparation).ShouldBe((false, true));
        prepared.Preparation!.Phase.ShouldBe("PendingProvisioning"); // it was told
    }

    private static IEnumerable<string> Kinds(AgentState state) =>
        state.Unacknowledged!.Events.Select(said => said.Kind); // there is a report

    private static IReadOnlyList<(string Name, string? Value)> Lines(DevicePreparation told) =>
        [.. PreparationReport.Of(told)!.Lines()]; // something was told
}
