using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.EnrollmentQueue;

namespace Muster.Cli.Queue;

internal static class ApproveCommand
{
    public static Command Create(TimeProvider clock)
    {
        var id = CommonOptions.Id("request");
        var fingerprint = FingerprintOption.Create(required: false);
        var words = WordsOption.Create();
        var person = new Option<Guid?>("--person")
        {
            Description = "Bind the device to this person instead of the one whose Peer ID it asked for.",
            HelpName = "ID",
        };
        var note = new Option<string>("--note") { Description = "Kept with the decision.", HelpName = "TEXT" };
        var json = CommonOptions.Json();
        var command = new Command("approve", "Let a device in that shows this fingerprint, or these four words.")
        {
            id,
            fingerprint,
            words,
            person,
            note,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var request = line.GetValue(id);
                using var api = MusterApi.FromEnvironment();
                var compared = await ComparedAsync(api, request, line.GetValue(fingerprint), line.GetValue(words), ct);
                var body = compared with { PersonId = line.GetValue(person), Note = line.GetValue(note) };
                var path = $"{QueueRoutes.One(request)}/approve";
                var answer = await api.PostAsync(path, body, CliJson.Default.ApproveEnrollmentRequest, ct);
                RequestAnswer.Write(answer, line.GetValue(json), clock);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    /// <summary>With words the approval is about the key of the request that shows them.</summary>
    private static async Task<ApproveEnrollmentRequest> ComparedAsync(
        MusterApi api,
        Guid id,
        string? fingerprint,
        string? words,
        CancellationToken ct
    )
    {
        var seen = fingerprint is null ? null : FingerprintOption.Read(fingerprint);
        if (words is null)
        {
            return new ApproveEnrollmentRequest
            {
                ExpectedFingerprint =
                    seen
                    ?? throw new CliStop(
                        ExitCode.Usage,
                        "Neither --fingerprint nor --words is given.",
                        "Ask the person at the device for the four words or the fingerprint that it shows; `muster-agent status` prints both."
                    ),
            };
        }

        var said = WordsOption.Read(words);
        var request = (await api.GetAsync(QueueRoutes.One(id), ct)).As(CliJson.Default.EnrollmentRequest);
        WordsOption.Compare(said, request.Phrase);
        return new ApproveEnrollmentRequest
        {
            ExpectedFingerprint = seen ?? request.Fingerprints.Sha256,
            VerifiedBy = "phrase",
        };
    }
}
