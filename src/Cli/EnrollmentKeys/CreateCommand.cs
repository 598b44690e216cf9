using System.CommandLine;
using System.Text;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.EnrollmentKeys;

namespace Muster.Cli.EnrollmentKeys;

/// <summary>The secret goes out alone: to a pipe, or to a file that nobody else can read.</summary>
internal static class CreateCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "What the key is for." };
        var person = new Option<Guid?>("--person")
        {
            Description = "Lets devices in for this person.",
            HelpName = "ID",
        };
        var group = new Option<Guid?>("--group") { Description = "The group that its devices join.", HelpName = "ID" };
        var uses = new Option<int?>("--uses") { Description = "Devices that may come; default 1.", HelpName = "N" };
        var hours = new Option<int?>("--hours") { Description = "Hours until it ends; default 24.", HelpName = "N" };
        var platform = new Option<string?>("--platform") { Description = "The only platform that it is good for." };
        platform.AcceptOnlyFromAmong("linux", "windows", "macos");
        var addresses = new Option<string[]>("--address")
        {
            Description = "A range that it is good from, such as 198.51.100.0/24. May be given several times.",
            HelpName = "RANGE",
        };
        var file = new Option<string?>("--out")
        {
            Description = "A new file for the secret that only you can read, instead of printing it.",
            HelpName = "FILE",
        };
        var json = CommonOptions.Json();
        var command = new Command("create", "Make a key; its secret is given out this once.")
        {
            name,
            person,
            group,
            uses,
            hours,
            platform,
            addresses,
            file,
            json,
        };
        command.SetAction(
            (line, ct) =>
                RunAsync(
                    new CreateEnrollmentKey
                    {
                        Name = line.GetRequiredValue(name),
                        PersonId = line.GetValue(person),
                        GroupId = line.GetValue(group),
                        MaxUses = line.GetValue(uses),
                        HoursValid = line.GetValue(hours),
                        Platform = line.GetValue(platform),
                        Addresses = line.GetValue(addresses),
                    },
                    line.GetValue(file),
                    line.GetValue(json),
                    ct
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(CreateEnrollmentKey body, string? path, bool json, CancellationToken ct)
    {
        await using var file = path is null ? null : NewFile.Create(path); // before the key is made, or it would be lost
        using var api = MusterApi.FromEnvironment();
        var answer = await api.PostAsync(EnrollmentKeysCommand.Route, body, CliJson.Default.CreateEnrollmentKey, ct);
        var made = answer.As(CliJson.Default.NewEnrollmentKey);
        if (file is not null)
        {
            await file.Content.WriteAsync(Encoding.UTF8.GetBytes($"{made.Secret}\n"), ct);
            file.Content.Flush(flushToDisk: true);
            file.Keep();
        }

        if (json)
        {
            JsonOutput.Write(file is null ? answer : answer.GetProperty("key"));
        }
        else
        {
            Console.WriteLine(file is null ? SafeText.Of(made.Secret) : $"Written to {SafeText.Of(file.Name)}.");
        }

        return (int)ExitCode.Ok;
    }
}
