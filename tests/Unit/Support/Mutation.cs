namespace Muster.Unit.Support;

/// <summary>Small damage of the kinds that break parsers: flipped, dropped, doubled, inserted and cut.</summary>
internal static class Mutation
{
    public static IEnumerable<byte[]> Of(byte[] sample, int count, ulong seed = 20261121)
    {
        var random = new XorShift(seed);
        for (var i = 0; i < count; i++)
        {
            var bytes = sample.ToList();
            for (var hits = 1 + random.Below(4); hits > 0 && bytes.Count > 0; hits--)
            {
                Hit(bytes, random);
            }

            yield return [.. bytes];
        }
    }

    public static IEnumerable<string> Of(string sample, int count, string alphabet, ulong seed = 20261121)
    {
        var random = new XorShift(seed);
        for (var i = 0; i < count; i++)
        {
            var text = sample.ToList();
            for (var hits = 1 + random.Below(4); hits > 0 && text.Count > 0; hits--)
            {
                Hit(text, random, () => alphabet[random.Below(alphabet.Length)]);
            }

            yield return string.Concat(text);
        }
    }

    private static void Hit(List<byte> bytes, XorShift random)
    {
        if (random.Below(2) == 0)
        {
            bytes[random.Below(bytes.Count)] ^= (byte)(1 << random.Below(8));
        }
        else
        {
            Hit(bytes, random, () => (byte)random.Below(256));
        }
    }

    private static void Hit<T>(List<T> items, XorShift random, Func<T> any)
    {
        var at = random.Below(items.Count);
        switch (random.Below(5))
        {
            case 0:
                items[at] = any();
                break;
            case 1:
                items.RemoveAt(at);
                break;
            case 2:
                items.Insert(at, any());
                break;
            case 3:
                items.InsertRange(at, items.GetRange(at, Math.Min(1 + random.Below(20), items.Count - at)));
                break;
            default:
                items.RemoveRange(at, Math.Min(1 + random.Below(20), items.Count - at));
                break;
        }
    }
}
