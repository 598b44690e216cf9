using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Queue.Many;
using Muster.Contracts.EnrollmentQueue;

namespace Muster.Cli.Queue;

internal static class ApproveCommand
{
    public static Command Create(TimeProvider clock)
    {
        var words = WordsOption.Create();
        var which = new WhichRequests(new RequestFilter(person: false));
        var person = new Option<Guid?>("--person")
        {
            Description = "Bind the device to this person instead of the one whose Peer ID it asked for.",
            HelpName = "ID",
        };
        var replaces = new Option<Guid?>("--replaces")
        {
            Description = "The enrolled device with the same device key: it is revoked when this one comes in.",
            HelpName = "DEVICE_ID",
        };
        var formerGroups = new Option<bool>("--former-groups")
        {
            Description = "Put a device that was here before back into the groups it was in.",
        };
        var note = new Option<string>("--note") { Description = "Kept with the decision.", HelpName = "TEXT" };
        var json = CommonOptions.Json();
        var command = new Command("approve", "Let a device in, or many.")
        {
            words,
            person,
            replaces,
            formerGroups,
            note,
            json,
        };
        which.AddTo(command);
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                if (await ComparedAsync(api, which, line, line.GetValue(words), ct) is var (id, compared))
                {
                    var body = compared with
                    {
                        PersonId = line.GetValue(person),
                        ReplacesDeviceId = line.GetValue(replaces),
                        FormerGroupIds = line.GetValue(formerGroups) ? await FormerGroupsAsync(api, id, ct) : null,
                        Note = line.GetValue(note),
                    };
                    var path = $"{QueueRoutes.One(id)}/approve";
                    var answer = await api.PostAsync(path, body, CliJson.Default.ApproveEnrollmentRequest, ct);
                    RequestAnswer.Write(answer, line.GetValue(json), clock);
                    return (int)ExitCode.Ok;
                }

                if (
                    line.GetValue(person) is not null
                    || line.GetValue(replaces) is not null
                    || line.GetValue(formerGroups)
                )
                {
                    throw new CliStop(ExitCode.Usage, "--person, --replaces and --former-groups are for one request.");
                }

                var operation = which.Operation(line, clock);
                return await ManyDecisions.RunAsync(
                    await which.ManyAsync(api, line, ct),
                    operation,
                    part =>
                        api.PostAsync(
                            $"{QueueRoutes.All}/approve",
                            new ApproveEnrollmentRequests
                            {
                                Items = part,
                                OperationId = operation,
                                Note = line.GetValue(note),
                            },
                            CliJson.Default.ApproveEnrollmentRequests,
                            ct
                        ),
                    "Approved",
                    line.GetValue(json)
                );
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<Guid>> FormerGroupsAsync(MusterApi api, Guid id, CancellationToken ct)
    {
        var request = (await api.GetAsync(QueueRoutes.One(id), ct)).As(CliJson.Default.EnrollmentRequest);
        return [.. (request.FormerGroups ?? []).Select(group => group.Id)];
    }

    /// <summary>With words the approval is about the key of the request that shows them.</summary>
    /// <returns>Null when many are meant.</returns>
    private static async Task<(Guid Id, ApproveEnrollmentRequest Body)?> ComparedAsync(
        MusterApi api,
        WhichRequests which,
        ParseResult line,
        string? words,
        CancellationToken ct
    )
    {
        if (words is null)
        {
            return which.One(line) is { } one
                ? (
                    one.Id,
                    new ApproveEnrollmentRequest
                    {
                        ExpectedFingerprint = one.ExpectedFingerprint,
                        VerifiedBy = "fingerprint", // it is what the device shows
                    }
                )
                : null;
        }

        var (id, seen) = which.OneByWords(line);
        var said = WordsOption.Read(words);
        var request = (await api.GetAsync(QueueRoutes.One(id), ct)).As(CliJson.Default.EnrollmentRequest);
        WordsOption.Compare(said, request.Phrase);
        return (
            id,
            new ApproveEnrollmentRequest
            {
                ExpectedFingerprint = seen ?? request.Fingerprints.Sha256,
                VerifiedBy = "phrase",
            }
        );
    }
}
