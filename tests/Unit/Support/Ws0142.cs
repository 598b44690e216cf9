namespace Muster.Unit.Support;

/// <summary>A certificate whose every printed form was computed with OpenSSL and with a second implementation.</summary>
internal static class Ws0142
{
    public const string Pem = """
        -----BEGIN CERTIFICATE-----
        MIIBeDCCAR+gAwIBAgIUW4t1u5adELO5jyz/PZt4aYRPfkowCgYIKoZIzj0EAwIw
        EjEQMA4GA1UEAwwHd3MtMDE0MjAeFw0yNjExMjAyMzQ4MjdaFw0zNjExMTcyMzQ4
        MjdaMBIxEDAOBgNVBAMMB3dzLTAxNDIwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
        AARDCNkrDSEQrQ2QRmJjpObq5YeYJGwHe5migM2w3icH0uu1RQkeHGhxeP7TLNzq
        L5215CT2deVSD3RNNtzJ2Ango1MwUTAdBgNVHQ4EFgQU64zV+Zb6ORxqF3XITubV
        wBuT3pAwHwYDVR0jBBgwFoAU64zV+Zb6ORxqF3XITubVwBuT3pAwDwYDVR0TAQH/
        BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiAVzzf37TaKRMkFcaAkkqb4/sv89pbI
        Kos6HgYtF5XJSgIgOBt/rtt4yyYXpGcD8YbtuxTTxHTaKpeR0BGulrx4/2Y=
        -----END CERTIFICATE-----
        """;

    public const string Sha256 = "2ca39ee2449ad0cbde92a234f91a04d732a970fc723e5bf1102b2c61082385ed";

    public const string Display =
        "2C:A3:9E:E2:44:9A:D0:CB:DE:92:A2:34:F9:1A:04:D7:32:A9:70:FC:72:3E:5B:F1:10:2B:2C:61:08:23:85:ED";

    public const string Truncated = "2C:A3:9E:E2:44:9A:D0:CB...08:23:85:ED";

    public const string Sha1 = "bf994c53e06be5140d2f3b76609b26351f215022";

    public const string SpkiSha256 = "74c94e1e86f32c6ae3ec9ab5d23b443fd4313f380177783fd4a8dffc4276eefb";

    public const string Base32 = "FSRZ5YSETLIMXXUSUI2PSGQE24ZKS4H4OI7FX4IQFMWGCCBDQXWQ";

    public const string Spoken = "FSRZ5YS-ETLIMXK-XUSUI2P-SGQE24Y-ZKS4H4O-I7FX4IJ-QFMWGCC-BDQXWQH";

    public static DateTimeOffset Day { get; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
}
