using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.EnrollmentTimeGrouping;

namespace Muster.Cli.DevicePreparation;

internal static class ReorderCommand
{
    public static Command Create()
    {
        var first = new Argument<Guid[]>("ID")
        {
            Description = "The policies that count first, in this order; the others follow as they do now.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("reorder", "Say which policies count first.") { first };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var there = (await ApiList.ReadAsync(api, PreparationPoliciesCommand.Route, int.MaxValue, ct))
                    .As(CliJson.Default.DevicePreparationPolicy)
                    .ToList();
                var wanted = Ordered(there, line.GetRequiredValue(first));
                var body = new ReorderDevicePreparationPolicies
                {
                    Policies = [.. wanted.Select(policy => new SeenDevicePreparationPolicy(policy.Id, policy.Version))],
                };
                await api.PostAsync(
                    $"{PreparationPoliciesCommand.Route}/reorder",
                    body,
                    CliJson.Default.ReorderDevicePreparationPolicies,
                    ct
                );
                Console.WriteLine(string.Join(", ", wanted.Select(policy => SafeText.Of(policy.Name))));
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static List<DevicePreparationPolicy> Ordered(
        List<DevicePreparationPolicy> there,
        IReadOnlyCollection<Guid> first
    )
    {
        var named = first
            .Distinct()
            .Select(id =>
                there.Find(policy => policy.Id == id)
                ?? throw new CliStop(ExitCode.NotFound, $"There is no policy {id}.")
            )
            .ToList();
        return [.. named, .. there.Except(named)];
    }
}
