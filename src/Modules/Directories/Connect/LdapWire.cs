using Muster.Protocols.Ldap;

namespace Muster.Modules.Directories.Connect;

/// <summary>Messages over a stream, one question at a time. Nothing is read ahead, so that nothing sent before TLS counts after it.</summary>
internal sealed class LdapWire(Stream stream, DirectoryServer server)
{
    /// <summary>Of one message, thus of one entry: only short attributes are asked for.</summary>
    private const int MaxMessageBytes = 1024 * 1024;

    /// <summary>Of one page; a thousand entries of short attributes are well under one of them.</summary>
    private const int MaxPageBytes = 16 * MaxMessageBytes;

    private int lastId;

    public Stream Stream => stream;

    public async Task<LdapAnswer.Result> AskAsync(Func<int, byte[]> request, CancellationToken ct)
    {
        await stream.WriteAsync(request(++lastId), ct);
        while (true)
        {
            if (await ReadAsync(ct) is (LdapAnswer.Result result, _))
            {
                return result;
            }
        }
    }

    /// <exception cref="IOException">It sends what nobody asked for, or more.</exception>
    public async Task<LdapPage> PageAsync(LdapSearch search, ReadOnlyMemory<byte> cookie, CancellationToken ct)
    {
        await stream.WriteAsync(LdapRequest.Search(++lastId, search, cookie), ct);
        var entries = new List<LdapAnswer.Entry>();
        for (var bytes = 0; ; )
        {
            var (answer, length) = await ReadAsync(ct);
            bytes += length;
            if (answer is LdapAnswer.Result end)
            {
                return new LdapPage(entries, end);
            }

            if (answer is LdapAnswer.Entry entry)
            {
                entries.Add(entry);
            }

            if (bytes > MaxPageBytes || entries.Count > search.PageSize)
            {
                throw new IOException("it sends more than a page");
            }
        }
    }

    private async Task<(LdapAnswer Answer, int Bytes)> ReadAsync(CancellationToken ct)
    {
        var head = new byte[LdapFrame.HeadBytes + 4];
        await stream.ReadExactlyAsync(head.AsMemory(0, LdapFrame.HeadBytes), ct);
        if (LdapFrame.LengthBytes(head) is not { } more)
        {
            throw new IOException("what it sends is no LDAP");
        }

        var headBytes = LdapFrame.HeadBytes + more;
        await stream.ReadExactlyAsync(head.AsMemory(LdapFrame.HeadBytes, more), ct);
        var body = LdapFrame.BodyBytes(head.AsSpan(0, headBytes));
        if (body > MaxMessageBytes)
        {
            throw new IOException($"it sends a message of more than {MaxMessageBytes / 1024} KB");
        }

        var message = new byte[headBytes + (int)body];
        head.AsSpan(0, headBytes).CopyTo(message);
        await stream.ReadExactlyAsync(message.AsMemory(headBytes), ct);
        return LdapAnswerReader.Read(message) switch
        {
            null => throw new IOException("what it sends is no LDAP"),
            LdapAnswer.Result { Id: 0 } notice => throw new IOException(
                $"{server} says {Kernel.Text.ClaimedText.Clean(notice.Message, 200) ?? "goodbye"}"
            ),
            var answer when answer.Id != lastId => throw new IOException("it answers what nobody asked"),
            var answer => (answer, message.Length),
        };
    }
}

/// <param name="End">How it ended, and where the next page begins.</param>
internal sealed record LdapPage(IReadOnlyList<LdapAnswer.Entry> Entries, LdapAnswer.Result End);
