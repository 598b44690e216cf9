using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Input;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Devices;

namespace Muster.Cli.Groups;

/// <summary>Puts devices into groups as a file says.</summary>
internal static class ImportCommand
{
    private static readonly Column[] Columns =
    [
        new("Line"),
        new("Group", MayFold: true),
        new("Outcome"),
        new("Joined"),
        new("Left"),
        new("Faults", MayFold: true),
    ];

    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "CSV in UTF-8 with the columns groupname, members (semicolons between them) and description.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would happen." };
        var create = new Option<bool>("--create") { Description = "Make groups that are not there." };
        var replace = new Option<bool>("--replace") { Description = "Take out of the groups who is not named." };
        var json = CommonOptions.Json();
        var command = new Command("import", "Put devices into groups as a file says; again, it changes nothing.")
        {
            file,
            dryRun,
            create,
            replace,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var bytes = await InputFile.ReadBytesAsync(line.GetRequiredValue(file), ct);
                var query =
                    $"dryRun={Of(line.GetValue(dryRun))}&create={Of(line.GetValue(create))}&replace={Of(line.GetValue(replace))}";
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostFileAsync($"{GroupsCommand.Route}/import?{query}", bytes, "text/csv", ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.DeviceGroupImport, Write);
                var done = answer.As(CliJson.Default.DeviceGroupImport);
                return (int)(done.Refused + done.Unknown > 0 ? ExitCode.Partly : ExitCode.Ok);
            }
        );
        return command;
    }

    private static string Of(bool flag) => flag ? "true" : "false";

    private static void Write(DeviceGroupImport done)
    {
        Listing.Table(
            Columns,
            done.Rows.Select(row =>
                new[]
                {
                    $"{row.Line}",
                    row.Group,
                    row.Outcome,
                    $"{row.Added}",
                    $"{row.Removed}",
                    row.FaultCount == 0 ? "-" : $"{row.FaultCount}: {string.Join("; ", row.Faults.Select(Of))}",
                }
            ),
            more: false
        );
        Console.WriteLine(
            done.Applied
                ? $"{done.Added} joined, {done.Removed} left, {done.Created} groups were made."
                : $"{done.Added} would join, {done.Removed} would leave, {done.Created} groups would be made. Nothing is changed."
        );
    }

    private static string Of(ImportFault fault) => fault.Value is null ? fault.Code : $"{fault.Code} {fault.Value}";
}
