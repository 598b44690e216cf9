using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Enrollments;

namespace Muster.Cli.Targets;

/// <summary>A target that is set already for the same step, devices and time gets the new share.</summary>
internal static class SetCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("KIND") { Description = "Whether it is about time or about success." };
        kind.AcceptOnlyFromAmong("duration", "success");
        var percent = new Option<double>("--percent")
        {
            Description = "How many of a hundred should meet it, 70 to 99.9.",
            HelpName = "N",
            Required = true,
        };
        var minutes = new Option<int?>("--minutes") { Description = "Of a duration: how long.", HelpName = "N" };
        var step = new Option<string?>("--step")
        {
            Description = "Of a duration: a step, such as installing_apps; the whole way when nothing is said.",
            HelpName = "STEP",
        };
        var platform = new Option<string?>("--platform") { Description = "Only this platform.", HelpName = "NAME" };
        var method = new Option<string?>("--method") { Description = "Only this method of it.", HelpName = "NAME" };
        var simulated = new Option<bool>("--simulated") { Description = "Simulated enrollments count, too." };
        var json = CommonOptions.Json();
        var command = new Command("set", "Set a target, or change the share of one that there is.")
        {
            kind,
            percent,
            minutes,
            step,
            platform,
            method,
            simulated,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new EnrollmentTargetDraft
                {
                    Kind = line.GetRequiredValue(kind),
                    Percent = line.GetRequiredValue(percent),
                    Minutes = line.GetValue(minutes),
                    Step = line.GetValue(step),
                    Platform = line.GetValue(platform),
                    Method = line.GetValue(method),
                    Simulated = line.GetValue(simulated),
                };
                using var api = MusterApi.FromEnvironment();
                var type = CliJson.Default.EnrollmentTargetDraft;
                var answer = await FindAsync(api, body, ct) is { } there
                    ? await api.PutAsync($"{TargetsCommand.Route}/{there.Id:D}", there.Version, body, type, ct)
                    : await api.PostAsync(TargetsCommand.Route, body, type, ct);
                AnswerOutput.Write(
                    answer,
                    line.GetValue(json),
                    CliJson.Default.EnrollmentTarget,
                    target => Listing.Table(TargetText.Columns, [TargetText.Row(target)], more: false)
                );
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<EnrollmentTarget?> FindAsync(
        MusterApi api,
        EnrollmentTargetDraft wanted,
        CancellationToken ct
    ) =>
        (await ApiList.ReadAsync(api, TargetsCommand.Route, int.MaxValue, ct))
            .As(CliJson.Default.EnrollmentTarget)
            .FirstOrDefault(there =>
                there.Kind == wanted.Kind
                && there.Step == wanted.Step
                && there.Platform == wanted.Platform
                && there.Method == wanted.Method
                && there.Minutes == wanted.Minutes
                && there.Simulated == (wanted.Simulated ?? false)
            );
}
