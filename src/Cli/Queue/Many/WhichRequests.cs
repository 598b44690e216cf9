using System.CommandLine;
using Muster.Cli.Api;
using Muster.Contracts.EnrollmentQueue;
using Muster.Kernel.Ids;

namespace Muster.Cli.Queue.Many;

/// <summary>Which requests a decision is about: one and its fingerprint, those of a file, or all that wait and fit a filter.</summary>
internal sealed class WhichRequests(RequestFilter filter)
{
    /// <summary>As many as may wait at all.</summary>
    private const int MostAtOnce = 100_000;

    private readonly Argument<Guid?> id = new("ID")
    {
        Description = "Id of the request, in full.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string> fingerprint = FingerprintOption.Create();
    private readonly Option<string> file = new("--from")
    {
        Description =
            "Many: those of this file, `-` for the standard input. Lines of id,fingerprint, or what `list --json` or `export` wrote.",
        HelpName = "FILE",
    };
    private readonly Option<bool> all = new("--all")
    {
        Description = "Many: all that wait and fit the filter. Nobody has compared their fingerprints then.",
    };
    private readonly Option<Guid?> operation = new("--operation")
    {
        Description = "Many: the operation that this belongs to; the same as before when a call is repeated.",
        HelpName = "ID",
    };

    public void AddTo(Command command)
    {
        command.Add(id);
        command.Add(fingerprint);
        command.Add(file);
        command.Add(all);
        foreach (var option in filter.Options.Append(operation))
        {
            command.Add(option);
        }
    }

    /// <returns>Null when many are meant.</returns>
    public SeenRequest? One(ParseResult line)
    {
        var (one, many, every) = (line.GetValue(id), line.GetValue(file) is not null, line.GetValue(all));
        if (new[] { one is not null, many, every }.Count(given => given) != 1)
        {
            throw new CliStop(ExitCode.Usage, "Name one request by its id, or many with --from or --all.");
        }

        if (filter.Query(line).Any() && !every)
        {
            throw new CliStop(ExitCode.Usage, "A filter goes with --all.");
        }

        var seen = line.GetValue(fingerprint);
        if (one is not null != seen is not null)
        {
            throw new CliStop(
                ExitCode.Usage,
                one is null
                    ? "--fingerprint is that of one request."
                    : "The fingerprint that the device shows is missing.",
                one is null
                    ? null
                    : "Ask the person at the device for the four words or the fingerprint that it shows: `muster-agent status` prints both. Give one with --words or --fingerprint."
            );
        }

        return one is { } request && seen is not null ? new SeenRequest(request, FingerprintOption.Read(seen)) : null;
    }

    /// <summary>One whose words were compared; the fingerprint may have been as well.</summary>
    public (Guid Id, string? Fingerprint) OneByWords(ParseResult line)
    {
        var seen = line.GetValue(fingerprint);
        return line.GetValue(id) is { } one && line.GetValue(file) is null && !line.GetValue(all)
            ? (one, seen is null ? null : FingerprintOption.Read(seen))
            : throw new CliStop(ExitCode.Usage, "--words are those of one request: name it by its id.");
    }

    public async Task<IReadOnlyList<SeenRequest>> ManyAsync(MusterApi api, ParseResult line, CancellationToken ct)
    {
        if (line.GetValue(file) is { } name)
        {
            return await RequestFile.ReadAsync(name, ct);
        }

        // Oldest first: whoever waits longest is let in first.
        string[] query = ["state=pending", "sort=requestedAt", .. filter.Query(line)];
        var list = await ApiList.ReadAsync(api, $"{QueueRoutes.All}?{string.Join('&', query)}", MostAtOnce, ct);
        return
        [
            .. list.As(CliJson.Default.EnrollmentRequest)
                .Select(request => new SeenRequest(request.Id, request.Fingerprints.Sha256)),
        ];
    }

    public Guid Operation(ParseResult line, TimeProvider clock) => line.GetValue(operation) ?? Uuid7.New(clock);
}
