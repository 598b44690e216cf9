using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Directories;

namespace Muster.Cli.Directories;

internal static class ShowCommand
{
    public static Command Create()
    {
        var id = CommonOptions.Id("directory");
        var json = CommonOptions.Json();
        var command = new Command("show", "Show one directory; its password is never shown.") { id, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync(DirectoriesCommand.One(line.GetValue(id)), ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                }
                else
                {
                    Write(answer.As(CliJson.Default.DirectoryDomain));
                }

                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    public static void Write(DirectoryDomain one) =>
        Listing.Fields([
            new("Id", one.Id.ToString()),
            new("Name", one.Name),
            new("Servers", string.Join(", ", one.Servers)),
            new("Security", one.Security),
            new("Authorities", one.CaCertificate is null ? "those of the server's machine" : "its own"),
            new("Bind DN", one.BindDn),
            new("Base DN", one.BaseDn),
            new("Person filter", one.PersonFilter),
            new("Login name", one.Attributes.Login),
            new("Peer ID", one.Attributes.PeerId),
            new("E-mail", one.Attributes.Email),
            new("Display name", one.Attributes.DisplayName),
            new("Phone", one.Attributes.Phone),
            new("Page size", $"{one.PageSize}"),
            new("Time limit", $"{one.TimeLimitSeconds} s"),
        ]);
}
