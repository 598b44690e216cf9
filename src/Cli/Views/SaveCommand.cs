using System.CommandLine;
using Muster.Cli.Api;
using Muster.Contracts.SavedViews;

namespace Muster.Cli.Views;

internal static class SaveCommand
{
    public static Command Create()
    {
        var list = new Argument<string>("LIST") { Description = "The list, such as enrollment-queue or devices." };
        var name = new Argument<string>("NAME") { Description = "Name of the view." };
        var query = new Option<string?>("--query")
        {
            Description = "What stands behind the question mark of the list's address, such as platform=linux.",
            HelpName = "QUERY",
        };
        var team = new Option<bool>("--team") { Description = "For everybody who may see the list." };
        var replace = new Option<bool>("--replace")
        {
            Description = "Change the view of this name and list, if there is one.",
        };
        var command = new Command("save", "Save a view of a list; prints its id.") { list, name, query, team, replace };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new SaveView
                {
                    List = line.GetRequiredValue(list),
                    Name = line.GetRequiredValue(name),
                    Query = line.GetValue(query) ?? "",
                    Visibility = line.GetValue(team) ? "team" : "personal",
                };
                using var api = MusterApi.FromEnvironment();
                var there = line.GetValue(replace) ? await FindAsync(api, body, ct) : null;
                var saved = there is null
                    ? await api.PostAsync(ViewsCommand.Route, body, CliJson.Default.SaveView, ct)
                    : await api.PutAsync(
                        $"{ViewsCommand.Route}/{there.Id:D}",
                        there.Version,
                        new ChangeView { Name = body.Name, Query = body.Query },
                        CliJson.Default.ChangeView,
                        ct
                    );
                Console.WriteLine(saved.As(CliJson.Default.SavedView).Id);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<SavedView?> FindAsync(MusterApi api, SaveView wanted, CancellationToken ct)
    {
        var path = $"{ViewsCommand.Route}?list={Uri.EscapeDataString(wanted.List)}";
        var views = (await ApiList.ReadAsync(api, path, int.MaxValue, ct)).As(CliJson.Default.SavedView);
        return views.FirstOrDefault(view =>
            view.Visibility == wanted.Visibility
            && string.Equals(view.Name, wanted.Name.Trim(), StringComparison.OrdinalIgnoreCase)
        );
    }
}
