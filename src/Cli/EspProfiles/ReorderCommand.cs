using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.StatusPages;

namespace Muster.Cli.EspProfiles;

internal static class ReorderCommand
{
    public static Command Create()
    {
        var first = new Argument<Guid[]>("ID")
        {
            Description = "The profiles that count first, in this order; the others follow as they do now.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("reorder", "Say which profiles count first; the default one is always the last.")
        {
            first,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var there = (await ApiList.ReadAsync(api, EspProfilesCommand.Route, int.MaxValue, ct))
                    .As(CliJson.Default.EspProfile)
                    .Where(profile => !profile.IsDefault)
                    .ToList();
                var wanted = Ordered(there, line.GetRequiredValue(first));
                var body = new ReorderEspProfiles
                {
                    Profiles = [.. wanted.Select(profile => new SeenEspProfile(profile.Id, profile.Version))],
                };
                await api.PostAsync(
                    $"{EspProfilesCommand.Route}/reorder",
                    body,
                    CliJson.Default.ReorderEspProfiles,
                    ct
                );
                Console.WriteLine(string.Join(", ", wanted.Select(profile => SafeText.Of(profile.Name))));
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static List<EspProfile> Ordered(List<EspProfile> there, IReadOnlyCollection<Guid> first)
    {
        var named = first
            .Distinct()
            .Select(id => there.Find(profile => profile.Id == id) ?? throw Unknown(id))
            .ToList();
        return [.. named, .. there.Except(named)];
    }

    private static CliStop Unknown(Guid id) =>
        new(ExitCode.NotFound, $"There is no profile {id}, or it is the default one, which is always the last.");
}
