using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.EnrollmentTimeGrouping;

namespace Muster.Cli.DevicePreparation;

/// <summary>Puts devices that came in without their group into it.</summary>
internal static class AddNowCommand
{
    private static readonly Column[] Columns = [new("Enrollment"), new("Outcome")];

    public static Command Create()
    {
        var records = new Argument<Guid[]>("ENROLLMENT_ID")
        {
            Description = "Ids of the enrollments, in full; without any, all that miss their group, at most 500.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = CommonOptions.Json();
        var command = new Command("add-now", "Put devices that miss their group into it, with a result for each.")
        {
            records,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var body = new RepairMemberships
                {
                    RecordIds = line.GetValue(records) is { Length: > 0 } some ? some : null,
                };
                var answer = await api.PostAsync(
                    $"{DeploymentsCommand.Route}/add-to-group",
                    body,
                    CliJson.Default.RepairMemberships,
                    ct
                );
                var done = answer.As(CliJson.Default.RepairedMemberships);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                }
                else
                {
                    Listing.Table(
                        Columns,
                        done.Items.Select(item => new[] { item.RecordId.ToString(), item.Error ?? "added" }),
                        more: false
                    );
                    Console.WriteLine($"Still missing: {done.Missing}");
                }

                return (int)(done.Items.Any(item => item.Error is not null) ? ExitCode.Partly : ExitCode.Ok);
            }
        );
        return command;
    }
}
