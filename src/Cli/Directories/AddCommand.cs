using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Input;
using Muster.Cli.Output;
using Muster.Contracts.Directories;

namespace Muster.Cli.Directories;

internal static class AddCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "The domain, as lists name it." };
        var servers = Needed<string[]>("--server", "HOST[:PORT]", "A server; may be given twice.");
        var security = new Option<string>("--security")
        {
            Description = "ldaps or starttls.",
            HelpName = "KIND",
            DefaultValueFactory = _ => "ldaps",
        };
        var authority = new Option<string>("--ca-file")
        {
            Description = "PEM of the only authorities to trust. Default: those of the server's machine.",
            HelpName = "FILE",
        };
        var bind = Needed<string>("--bind-dn", "DN", "The account to look with.");
        var password = Needed<string>("--password-file", "FILE", "The file with its password; - for standard input.");
        var baseDn = Needed<string>("--base-dn", "DN", "Where people are.");
        var preset = new Option<string>("--preset")
        {
            Description = "active_directory or open_ldap: which filter and attributes.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "active_directory",
        };
        var filter = new Option<string>("--filter")
        {
            Description = "Who is a person, as RFC 4515 writes it. Default: that of the preset.",
            HelpName = "FILTER",
        };
        var json = CommonOptions.Json();
        var command = new Command("add", "Add a directory.")
        {
            name,
            servers,
            security,
            authority,
            bind,
            password,
            baseDn,
            preset,
            filter,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new DirectoryDraft
                {
                    Name = line.GetRequiredValue(name),
                    Servers = line.GetRequiredValue(servers),
                    Security = line.GetRequiredValue(security),
                    CaCertificate = line.GetValue(authority) is { } file ? await InputFile.ReadAsync(file, ct) : null,
                    BindDn = line.GetRequiredValue(bind),
                    BindPassword = (await InputFile.ReadAsync(line.GetRequiredValue(password), ct)).TrimEnd('\r', '\n'),
                    BaseDn = line.GetRequiredValue(baseDn),
                    Preset = line.GetRequiredValue(preset),
                    PersonFilter = line.GetValue(filter),
                };
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync(DirectoriesCommand.Route, body, CliJson.Default.DirectoryDraft, ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                }
                else
                {
                    ShowCommand.Write(answer.As(CliJson.Default.DirectoryDomain));
                }

                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static Option<T> Needed<T>(string name, string help, string description) =>
        new(name)
        {
            Description = description,
            HelpName = help,
            Required = true,
        };
}
