using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Directories;

namespace Muster.Cli.Directories;

internal static class ValidateCommand
{
    private static readonly Column[] Steps =
    [
        new("Step"),
        new("Server", MayFold: true),
        new("Status"),
        new("What", MayFold: true),
        new("Remedy", MayFold: true),
    ];

    private static readonly Column[] People =
    [
        new("Login name", MayFold: true),
        new("Display name", MayFold: true),
        new("E-mail", MayFold: true),
        new("Phone"),
    ];

    public static Command Create()
    {
        var id = CommonOptions.Id("directory");
        var json = CommonOptions.Json();
        var command = new Command("validate", "See step by step whether a directory works; fails with 6 when not.")
        {
            id,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync($"{DirectoriesCommand.One(line.GetValue(id))}/validate", ct);
                var found = answer.As(CliJson.Default.DirectoryValidation);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                }
                else
                {
                    Write(found);
                }

                return (int)(found.Ok ? ExitCode.Ok : ExitCode.CheckFailed);
            }
        );
        return command;
    }

    private static void Write(DirectoryValidation found)
    {
        Listing.Table(
            Steps,
            found.Checks.Select(check =>
                new[] { check.Step, check.Server ?? "", check.Status, check.What, check.Remedy ?? "" }
            ),
            more: false
        );
        if (found.People.Count > 0)
        {
            Listing.Table(
                People,
                found.People.Select(person =>
                    new[] { person.Login ?? "", person.DisplayName ?? "", person.Email ?? "", person.Phone ?? "" }
                ),
                more: false
            );
        }
    }
}
