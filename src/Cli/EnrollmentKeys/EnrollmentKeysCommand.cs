using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.EnrollmentKeys;

internal static class EnrollmentKeysCommand
{
    public const string Route = "/api/enrollment-keys";

    public static Command Create(TimeProvider clock) =>
        new("enrollment-keys", "Keys that vouch for devices before they enroll.")
        {
            EnrollmentKeyList.Create(clock),
            CreateCommand.Create(),
            One("show", "Show one key; never its secret.", HttpMethod.Get, "", clock),
            One("revoke", "A key counts no more; its devices stay.", HttpMethod.Post, "/revoke", clock),
        };

    /// <summary>Both answer the key as it is.</summary>
    private static Command One(string name, string description, HttpMethod method, string verb, TimeProvider clock)
    {
        var id = CommonOptions.Id("enrollment key");
        var json = CommonOptions.Json();
        var command = new Command(name, description) { id, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = $"{Route}/{line.GetValue(id):D}{verb}";
                var answer = method == HttpMethod.Get ? await api.GetAsync(path, ct) : await api.PostAsync(path, ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                }
                else
                {
                    EnrollmentKeyText.Write(answer.As(CliJson.Default.EnrollmentKey), clock.GetUtcNow());
                }

                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
