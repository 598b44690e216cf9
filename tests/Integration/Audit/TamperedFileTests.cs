using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Muster.Protocols.AuditLog;
using Muster.Protocols.AuditLog.Lines;
using Muster.TestKit.Databases;

namespace Muster.Integration.Audit;

/// <summary>Somebody changes an export before it is checked.</summary>
public sealed class TamperedFileTests
{
    [Theory, OnBothDatabases]
    public async Task Verify_names_what_was_done_to_an_export(DatabaseKind kind)
    {
        await using var host = await ExportedLog.FilledHostAsync(kind);
        var whole = await ExportedLog.OfAsync(host);

        var clean = await VerifyAsync(_ => { }, "--heads", whole.Heads);
        clean.Output.ShouldContain("The log verifies.");
        clean.ExitCode.ShouldBe(0);

        var flipped = await VerifyAsync(log =>
            log.Lines[log.IndexOf(3)] = log.Lines[log.IndexOf(3)]
                .Replace("person_created", "person_creates", StringComparison.Ordinal)
        );
        flipped.Output.ShouldContain("Row 3 was altered");
        flipped.ExitCode.ShouldBe(6);

        var dropped = await VerifyAsync(log => log.Lines.RemoveAt(log.IndexOf(4)));
        dropped.Output.ShouldContain("Row 4 is missing");
        dropped.ExitCode.ShouldBe(6);

        var moved = await VerifyAsync(log =>
        {
            var (one, other) = (log.IndexOf(5), log.IndexOf(6));
            (log.Lines[one], log.Lines[other]) = (log.Lines[other], log.Lines[one]);
        });
        moved.Output.ShouldContain("Row 5 stands out of order");
        moved.ExitCode.ShouldBe(6);

        var cut = await VerifyAsync(
            log =>
                log.Lines.RemoveRange(
                    log.Lines.FindIndex(ExportedLog.IsHead) + 1,
                    log.Lines.Count - log.Lines.FindIndex(ExportedLog.IsHead) - 1
                ),
            "--heads",
            whole.Heads
        );
        cut.Output.ShouldContain("The log is truncated");
        cut.ExitCode.ShouldBe(6);

        async Task<Programs.ProgramRun> VerifyAsync(Action<ExportedLog> tamper, params string[] options)
        {
            var log = whole.Copy();
            tamper(log);
            return await log.VerifyAsync(options);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Verify_names_a_log_that_was_signed_anew(DatabaseKind kind)
    {
        await using var host = await ExportedLog.FilledHostAsync(kind);
        var log = await ExportedLog.OfAsync(host);
        var trusted = HeadIn(log.Lines[log.IndexOfLastHead()]).KeyId;
        (await log.VerifyAsync("--key", trusted)).ExitCode.ShouldBe(0);

        using var forger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var spki = forger.ExportSubjectPublicKeyInfo();
        var forged = Convert.ToHexStringLower(SHA256.HashData(spki));
        using (var first = JsonDocument.Parse(log.Lines[0]))
        {
            var own = first.RootElement.GetProperty("keys")[0].GetString()!;
            log.Lines[0] = log.Lines[0].Replace(own, Base64Url.EncodeToString(spki), StringComparison.Ordinal);
        }

        for (var i = 0; i < log.Lines.Count; i++)
        {
            if (ExportedLog.IsHead(log.Lines[i]))
            {
                var head = HeadIn(log.Lines[i]).Head;
                log.Lines[i] = LineOf(
                    new SignedHead(head, forged, forger.SignData(head.ToBytes(), HashAlgorithmName.SHA256))
                );
            }
        }

        var byName = await log.VerifyAsync("--key", trusted);
        byName.Output.ShouldContain("another key");
        byName.ExitCode.ShouldBe(6);
        var byWitness = await log.VerifyAsync("--heads", log.Heads);
        byWitness.Output.ShouldContain("another key");
        byWitness.ExitCode.ShouldBe(6);
    }

    private static SignedHead HeadIn(string line) => HeadLine.TryRead(Encoding.UTF8.GetBytes(line))!; // a head's line

    private static string LineOf(SignedHead head)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, LineText.Writing))
        {
            HeadLine.Write(json, head);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
